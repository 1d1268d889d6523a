import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import subsetFont from 'subset-font'
import { type FontSlice, fontSlices, inRange, unicodeRange } from './font-slices.ts'

/**
 * `import 'virtual:huisheng-fonts.css'` gives the page two families: 'Huisheng UI', cut at build time to the
 * characters of the Chinese texts in resources/locales and of the sample hall, and 'Noto Sans SC', all other
 * characters in small pieces that a browser fetches only when a visitor's name or account needs them.
 */
export function uiFonts(root: string) {
  const folder = join(root, 'out/fonts')
  return {
    name: 'huisheng:ui-fonts',
    enforce: 'pre' as const,
    async buildStart() {
      await writeFonts(root, folder)
    },
    resolveId(id: string) {
      return id === 'virtual:huisheng-fonts.css' ? join(folder, 'fonts.css') : null
    },
  }
}

const WEIGHTS = [400, 600] as const

async function writeFonts(root: string, folder: string): Promise<void> {
  const family = dirname(createRequire(join(root, 'package.json')).resolve('@fontsource/noto-sans-sc/LICENSE'))
  const slices = fontSlices(await chineseTexts(root))
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
  const css: string[] = []
  for (const weight of WEIGHTS) {
    const whole = await readFile(join(family, `files/noto-sans-sc-chinese-simplified-${weight}-normal.woff2`))
    const pieces = piecesOf(await readFile(join(family, `${weight}.css`), 'utf8'), family)
    for (const slice of slices) css.push(await writeSlice(folder, whole, slice, weight))
    css.push(...(await writeSigns(folder, pieces, weight)), ...pieces.map((piece) => piece.face))
  }
  await writeFile(join(folder, 'fonts.css'), css.join('\n'))
}

// The whole Chinese face lacks these; each would fetch a piece of 30 kB for one tick or dot.
const SIGNS = '✓✕✎⚠●○◎'

async function writeSigns(folder: string, pieces: readonly Piece[], weight: number): Promise<string[]> {
  const faces: string[] = []
  for (const [index, piece] of pieces.entries()) {
    const characters = [...SIGNS].filter((sign) => inRange(sign, piece.range)).join('')
    const slice = { name: `signs-${index}`, characters }
    if (characters) faces.push(await writeSlice(folder, await readFile(piece.file), slice, weight))
  }
  return faces
}

/** The texts of the pages, then the names in the sample hall: a first look at it should not fetch half the language. */
async function chineseTexts(root: string): Promise<Map<string, string>> {
  const texts = new Map<string, string>()
  const add = async (name: string, file: string) =>
    texts.set(name, (texts.get(name) ?? '') + (await readFile(join(root, file), 'utf8')))
  for (const file of await jsonFiles(join(root, 'resources/locales/zh-CN'))) {
    // The texts of start.json are printed on a terminal, not on a page.
    if (file !== 'start.json') await add(basename(file, '.json'), `resources/locales/zh-CN/${file}`)
  }
  for (const file of await jsonFiles(join(root, 'resources/seed'))) {
    const name = LONG_SEEDS.includes(file) ? `sample-${basename(file, '.json')}` : 'sample-hall'
    if (file !== 'divisions.json') await add(name, `resources/seed/${file}`)
  }
  return texts
}

const LONG_SEEDS = ['categories.json', 'matters.json']
const jsonFiles = async (folder: string) => (await readdir(folder)).filter((name) => name.endsWith('.json')).sort()

async function writeSlice(folder: string, whole: Uint8Array, slice: FontSlice, weight: number): Promise<string> {
  const file = `ui-${slice.name}-${weight}.woff2`
  const options = { targetFormat: 'woff2', noHinting: true, keepFeatures: ['kern', 'tnum'] } as const
  await writeFile(join(folder, file), await subsetFont(whole, slice.characters, options))
  return [
    `@font-face{font-family:'Huisheng UI';font-style:normal;font-display:swap;font-weight:${weight};`,
    `src:url(./${file}) format('woff2');unicode-range:${unicodeRange(slice.characters)}}`,
  ].join('')
}

type Piece = Readonly<{ face: string; file: string; range: string }>

/** The numbered pieces of the family. The face without a range is left out: it would fetch the whole megabyte. */
function piecesOf(css: string, family: string): Piece[] {
  return (css.match(/@font-face\s*\{[^}]*\}/g) ?? []).flatMap((found) => {
    const range = /unicode-range:([^;}]+)/.exec(found)?.[1]
    const name = /url\(\.\/files\/([^)]+\.woff2)\)/.exec(found)?.[1]
    if (!range || !name) return []
    const face = found
      .replace(/,\s*url\([^)]*\.woff\) format\('woff'\)/, '')
      .replace('./files', `${family}/files`)
      .replace(/\s+/g, ' ')
    return [{ face, file: join(family, 'files', name), range }]
  })
}

import { readFile } from 'node:fs/promises'
import { extractText, getDocumentProxy } from 'unpdf'

/** The text of a PDF without white space: where a line breaks is a matter of layout. */
export async function pdfText(file: string): Promise<string> {
  const document = await getDocumentProxy(new Uint8Array(await readFile(file)))
  const { text } = await extractText(document, { mergePages: true })
  return unifiedIdeographs(text.replaceAll(/\s/g, ''))
}

/**
 * A font that draws a radical and an ideograph alike names the glyph by the lower code, the radical's. NFKC undoes
 * that for the Kangxi radicals; the simplified ones of the supplement have no mapping there and stand here.
 */
export function unifiedIdeographs(text: string): string {
  return Array.from(text.normalize('NFKC'), (character) => SUPPLEMENT.get(character) ?? character).join('')
}

const RADICALS = [...'⺠⺟⻁⻄⻅⻆⻉⻋⻓⻔⻘⻚⻛⻜⻝⻢⻣⻤⻥⻦⻧⻨⻩⻪⻬⻮⻰⻳']
const IDEOGRAPHS = [...'民母虎西见角贝车长门青页风飞食马骨鬼鱼鸟卤麦黄黾齐齿龙龟']
const SUPPLEMENT = new Map(RADICALS.map((radical, index) => [radical, IDEOGRAPHS[index] ?? radical]))

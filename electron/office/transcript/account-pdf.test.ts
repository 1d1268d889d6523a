import { existsSync } from 'node:fs'
import { getDocumentProxy } from 'unpdf'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { unifiedIdeographs } from '../../../tests/support/pdf-text.ts'
import { matterNamed, openSampleOffice, type SampleOffice } from '../../../tests/support/sample-office.ts'
import { registered } from '../../../tests/support/staged.ts'
import { findBrowser } from '../../devices/find-browser.ts'
import { browserPagePrinter } from '../../devices/pdf-printer.ts'
import { begin, save } from './account.ts'
import { accountSheet } from './print.ts'
import { confirm, revisionOf } from './revisions.ts'

const browser = findBrowser({ platform: process.platform, env: process.env, exists: existsSync })

let hall: SampleOffice
beforeEach(async () => {
  hall = await openSampleOffice()
})
afterEach(() => hall.close())

describe.skipIf(browser === undefined)(
  'the account as PDF',
  () => {
    test('3,000 characters with 㛃 𬭎 𠮷 are on A4 to the letter, every line with its number, the place to sign whole', async () => {
      const { transcript: told } = matterNamed('lake')
      const guide = { ...told, words: charactersOf(LONG_WORDS, 3_000 - countOf(told)) }
      const sealed = sealedSheet(guide)
      expect(countOf(revisionOf(hall.reading('front1'), sealed).guide)).toBe(3_000)
      const pages = await pagesOf(sealed)
      expect(pages.map(({ size }) => size.map(Math.round))).toEqual(pages.map(() => [595, 842]))
      expect(pages.length).toBe(5)
      expect(pages.map(({ text }) => /第(\d)页共5页/.exec(text)?.[1])).toEqual(['1', '2', '3', '4', '5'])
      const numbers = pages.map((page) => page.numbers)
      expect(numbers.every((some) => some.length > 0)).toBe(true)
      const all = numbers.flat()
      expect(all).toEqual(all.map((_, index) => index + 1))
      expect(pages.at(-1)?.text).toContain(`以上共${all.length}行、3000字`)
      const text = pages.map(({ account }) => account).join('')
      for (const part of Object.values(guide)) expect(text).toContain(unifiedIdeographs(part.replaceAll(/\s/g, '')))
      for (const rare of ['㛃', '𬭎', '𠮷']) expect(text.split(rare)).toHaveLength(guide.words.split(rare).length)
      const signing = ['和我说的相符', '指印', '记录人林秋禾（签名）', '封存校验码']
      for (const said of signing)
        expect(pages.filter(({ text: on }) => on.includes(unifiedIdeographs(said)))).toEqual(pages.slice(-1))
    })

    test('the account of a group has a place to sign for each of its five representatives', async () => {
      const matter = matterNamed('tricycles')
      const { id: transcript } = hall.run('front1', begin, { visit: registered(hall, matter) })
      hall.run('front1', save, { transcript, base: 1, guide: matter.transcript })
      const pages = await pagesOf({ transcript, revision: 0 })
      for (const { name } of matter.party.representatives) {
        expect(pages.at(-1)?.text).toContain(unifiedIdeographs(`代表${name}（签名）`))
      }
      for (const { text } of pages) expect(text).toContain('草稿未经确认')
    })
  },
  120_000,
)

type Asked = Parameters<typeof accountSheet>[2]

function sealedSheet(guide: Parameters<typeof save>[1]['guide']): Asked {
  const { id: transcript } = hall.run('front1', begin, { visit: registered(hall, matterNamed('lake')) })
  const { version } = hall.run('front1', save, { transcript, base: 1, guide })
  hall.run('front1', confirm, { transcript, version, manner: 'thumbprint', signature: null })
  return { transcript, revision: 1 }
}

/** As a person counts what is on paper: 𬭎 and 𠮷 are two units of a string and one character each. */
const countOf = (guide: Readonly<Record<string, string>>) => Object.values(guide).join('').match(/\S/gu)?.length ?? 0

/** The beginning of a text, so many characters long. */
const charactersOf = (text: string, count: number) => new RegExp(`^(?:\\s*\\S){${count}}`, 'u').exec(text)?.[0] ?? ''

/** Each page as it reads from above to below: all of it, its numbers in the margin, and the account between its marks. */
async function pagesOf(asked: Asked) {
  const { html } = accountSheet(hall.office.documents, hall.reading('front1'), asked)
  const document = await getDocumentProxy(new Uint8Array(await browserPagePrinter(browser ?? '').pdf(html)))
  return Promise.all(
    Array.from({ length: document.numPages }, async (_, index) => {
      const page = await document.getPage(index + 1)
      const { items } = await page.getTextContent()
      const pieces = items.flatMap((item) => ('str' in item ? [{ text: item.str, x: Number(item.transform[4]) }] : []))
      const joined = (some: typeof pieces) =>
        unifiedIdeographs(
          some
            .map(({ text }) => text)
            .join('')
            .replaceAll(/\s/g, ''),
        )
      const [, , width = 0, height = 0] = page.view
      return {
        size: [width, height],
        text: joined(pieces),
        numbers: pieces.filter(({ x, text }) => x < MARGIN && /^\d+$/.test(text)).map(({ text }) => Number(text)),
        account: joined(pieces.filter(({ x }) => x >= MARGIN)).replaceAll(/口述记录2026-10-15.*?共\d+页/g, ''),
      }
    }),
  )
}

/** The account begins 30 mm from the edge of the paper; the numbers of its lines stand left of that, in points. */
const MARGIN = 84

const LONG_WORDS =
  '他说：“㛃家的补偿款，𬭎叔和𠮷婶都签了字，一共12,345.67元（2026年10月15日到账），到今天没有见到一分。”我们去问过三次，都说在等……\n'.repeat(
    60,
  )

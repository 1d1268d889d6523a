import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { matterNamed } from '../../../tests/support/sample-office.ts'
import { projectRoot } from '../../start/project.ts'
import { loadDocuments } from '../documents.ts'
import { accountFields, type PrintableAccount } from './sheet-fields.ts'

const { words } = loadDocuments(join(projectRoot, 'resources/documents'))
const guide = { ...matterNamed('lake').transcript, words: '' }
const account: PrintableAccount = {
  ...{ hallName: 'hall', place: 'street', number: '2026-000123', visitorName: '柯水旺', partyType: 'person' },
  ...{ headcount: 1, channel: 'visit', representatives: [], attendants: [], toldAt: 'today', clerk: '林秋禾' },
  ...{ version: 12, guide, sealed: null },
}
const sealed: NonNullable<PrintableAccount['sealed']> = {
  ...{ revision: 2, at: 'now', on: 'today', manner: 'signature', reason: '地名记错了', digest: 'abcdefghijklmnopqrst' },
  signature: [
    [
      [10, 20],
      [30, 40],
    ],
    [[50, 60]],
  ],
}

const Page = z.object({
  initials: z.boolean(),
  parts: z.array(
    z.object({
      height: z.number(),
      heading: z.string().nullable(),
      line: z.object({ text: z.string(), number: z.int() }).nullable(),
      signing: z.boolean(),
    }),
  ),
})
const fieldsOf = (changes: Partial<PrintableAccount>) => accountFields({ ...account, ...changes }, words)
const pagesOf = (changes: Partial<PrintableAccount>) => z.array(Page).parse(fieldsOf(changes)['pages'])

test('the account is printed to the letter, its lines numbered across pages, however long it is and whoever signs', () => {
  const people = (most: number) => fc.array(fc.constant('郑开林'), { maxLength: most })
  const agents = fc.array(fc.constant({ as: 'agent', name: '柯小水', relation: '' } as const), { maxLength: 20 })
  fc.assert(
    fc.property(
      fc.nat({ max: 3_000 }),
      fc.nat({ max: 40 }),
      people(20),
      agents,
      (long, short, representatives, attendants) => {
        const told = { ...guide, words: '㛃𬭎𠮷，'.repeat(long).slice(0, long), want: '水'.repeat(short) }
        const pages = pagesOf({ guide: told, representatives, attendants })
        const lines = pages.flatMap(({ parts }) => parts.flatMap(({ line }) => line ?? []))
        expect(lines.map(({ number }) => number)).toEqual(lines.map((_, index) => index + 1))
        const wanted = [...Object.values(told)].map((text) => text.trim() || '未述及').join('')
        expect(lines.map(({ text }) => text).join('')).toBe(long === 0 ? wanted.replace(/未述及$/, '') : wanted)
        for (const { parts } of pages) {
          expect(parts.reduce((sum, { height }) => sum + height, 0)).toBeLessThanOrEqual(256)
          expect(parts.at(-1)?.heading).toBeNull()
        }
        const [last] = pages.slice(-1)
        expect(last?.parts.at(-1)?.signing).toBe(true)
        expect(last?.parts.filter(({ line }) => line !== null).length).toBeGreaterThanOrEqual(1)
      },
    ),
    { numRuns: 60 },
  )
})

test('a page has two lines of a part or none, above and below', () => {
  for (let length = 0; length < 40; length += 1) {
    const pages = pagesOf({ guide: { ...guide, basis: '水'.repeat(16 * length) } })
    const begun = pages.map(({ parts }) => parts.findIndex(({ heading }) => heading !== null))
    for (const [index, first] of begun.entries()) {
      const carried = pages[index]?.parts.slice(0, first).filter(({ line }) => line !== null).length ?? 0
      expect(first > 0 && index > 0 && carried === 1).toBe(false)
    }
  }
})

test('a draft says so and bears no digest', () => {
  expect(fieldsOf({})).toMatchObject({ draft: { version: 12 }, confirmed: null, drawing: null })
})

test('a sealed account tells how it was agreed to, why it was corrected, and shows the signature as it was drawn', () => {
  const fields = fieldsOf({ sealed })
  expect(fields).toMatchObject({
    draft: null,
    confirmed: { revision: 2, manner: '签名', digest: 'abcd efgh ijkl mnop' },
    drawing: { path: 'M10,20L30,40M50,60h0' },
  })
  expect(fields['facts']).toContainEqual({ label: '更正原因', lines: ['地名记错了'] })
})

test('without a sealed signature every page but the last is signed by hand', () => {
  const long = { ...guide, words: '水'.repeat(3_000) }
  expect(pagesOf({ guide: long }).map(({ initials }) => initials)).toEqual([true, true, true, true, false])
  expect(pagesOf({ guide: long, sealed }).some(({ initials }) => initials)).toBe(false)
})

test('representatives, agents and guardians sign, companions do not', () => {
  const attendants = (['agent', 'guardian', 'companion'] as const).map((as) => ({ as, name: as, relation: '' }))
  expect(fieldsOf({ representatives: ['郑开林'], attendants })['signers']).toEqual([
    { role: '代表', name: '郑开林' },
    { role: '代理人', name: 'agent' },
    { role: '监护人', name: 'guardian' },
  ])
})

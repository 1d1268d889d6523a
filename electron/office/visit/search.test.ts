import { afterEach, beforeEach, expect, test } from 'vitest'
import { NO_NEEDS } from '../../../shared/contract/visit.ts'
import { type KnownParty, PartyInput } from '../../../shared/contract/visit-party.ts'
import { MINUTE, openSampleOffice, refusalOf, type SampleOffice } from '../../../tests/support/sample-office.ts'
import { mergeParties, sameParty } from './merge.ts'
import { register } from './register.ts'
import { recentParties, searchParties } from './search.ts'

let hall: SampleOffice
beforeEach(async () => {
  hall = await openSampleOffice()
})
afterEach(() => hall.close())

type Known = Readonly<{ document?: string; phone?: string; by?: string }>

/** Registers somebody; each comes a minute after the one before. */
function come(name: string, { document = '', phone = '', by = 'front1' }: Known = {}) {
  hall.advance(MINUTE)
  const type = document === '' ? 'none' : 'resident-card'
  const party = PartyInput.parse({
    ...{ type: 'person', name, document: { type, number: document }, phone, address: '' },
  })
  const heads = { headcount: 1, representatives: [], attendants: [], needs: NO_NEEDS }
  const visit = { ticket: null, channel: 'visit' as const, party, ...heads, message: '', noticeGiven: true }
  return hall.run(by, register, visit).party
}
const search = (text: string, by = 'front1') =>
  searchParties(hall.reading(by), { text }).map(({ party, because }) => `${party.name} ${because}`)

test('a party is found by its name, pinyin, initials, document and phone', () => {
  come('单芳', { document: '11010519491231002X', phone: '138 0000 0002' })
  const all = (because: string, ...typed: string[]) =>
    expect(typed.flatMap((text) => search(text))).toEqual(typed.map(() => `单芳 ${because}`))
  all('name', '单', '单芳', ' 单芳 ')
  all('pinyin', 'shan', 'shanf', 'Shan Fang', "shan'fang", 'ｓｈａｎ')
  all('initials', 'sf', 'SF', 's f')
  all('document', '002X', '002x', '11010519491231002X', '110105 19491231 002x', '110105-19491231-002X')
  all('phone', '138 0000 0002')
  expect(
    ['芳', 'fang', '0002', '02X', '1101051949', '13800000003', 'shanfangg'].flatMap((text) => search(text)),
  ).toEqual([])
})

test('a phone is found however it was said and is typed now', () => {
  const said = ['139-1234-5678', '139 1234 5678', '１３９１２３４５６７８', '+86 139 1234 5678', '0086-13912345678']
  for (const [index, phone] of said.entries()) come(`单${index}`, { phone })
  for (const text of [...said, '13912345678', '8613912345678']) expect(search(text), text).toHaveLength(said.length)
  const first = come('单芳', { phone: '139.1234.5678' })
  const again = come('单芳', { phone: '13912345678' })
  const alike = sameParty(hall.reading('front1'), { party: first })
  expect(alike).toMatchObject([{ party: { id: again }, because: ['phone-and-name'] }])
})

test('a name is found in whatever width and with whatever dot it was written or is typed', () => {
  come('ＡＢ公司')
  come('阿依古丽•买买提')
  for (const text of ['ＡＢ公司', 'AB公司', 'ags']) expect(search(text), text).toHaveLength(1)
  for (const dot of [...'·•‧・･．']) expect(search(`阿依古丽${dot}买`), dot).toEqual(['阿依古丽·买买提 name'])
})

test('who has exactly that name comes before longer names, and the latest visitor first', () => {
  for (const name of ['王芳芳', '王芳', '王芳华']) come(name)
  expect(search('王芳')).toEqual(['王芳 name', '王芳华 name', '王芳芳 name'])
})

test('surnames do not hide initials, nor initials surnames', () => {
  for (let count = 0; count < 15; count += 1) come('兰明')
  come('罗安')
  expect(search('la').slice(0, 2).sort()).toEqual(['兰明 pinyin', '罗安 initials'])
  expect(search('la')).toHaveLength(12)
})

test('whatever is typed is only looked for', () => {
  come('单芳')
  const typed = ['', ' ', '%', '_', '单%', "'", '";--', '\0', '\u{10FFFF}', '\uD800', '*', 'sf%', '(', 'a'.repeat(80)]
  expect(typed.flatMap((text) => search(text))).toEqual([])
})

test('a desk finds whom it registered, and whoever shows their document or says their phone', () => {
  const [document, phone] = ['11010519491231002X', '13800000002']
  come('单芳', { document, phone })
  const own = come('单华', { by: 'planning' })
  expect(search('单', 'planning')).toEqual(['单华 name'])
  expect(search('002X', 'planning')).toEqual([])
  expect(search(document, 'planning')).toEqual(['单芳 document'])
  expect(search(phone, 'planning')).toEqual(['单芳 phone'])
  expect(recentParties(hall.reading('planning')).map(({ party }) => party.id)).toEqual([own])
})

test('a desk registers nobody again whom it may not know, and changes nothing of them', () => {
  const [document, phone] = ['11010519491231002X', '13800000002']
  const id = come('单芳', { document, phone })
  const merged = come('单方')
  hall.run('front1', mergeParties, { kept: id, merged, reason: '同一人' })
  const again = (by: string, known: KnownParty) => {
    const heads = { headcount: 1, representatives: [], attendants: [], needs: NO_NEEDS, message: '', noticeGiven: true }
    return refusalOf(() => hall.run(by, register, { ticket: null, channel: 'visit', party: known, ...heads }))
  }
  for (const told of ['002X', '13800000003', '单芳', '0', ' ']) {
    expect(again('planning', { id, told, phone: '13900000009' }), told).toBe('NOT_FOUND')
  }
  for (const party of [id, merged]) expect(again('planning', { id: party, phone: '13900000009' })).toBe('NOT_FOUND')
  expect(search(phone)).toEqual(['单芳 phone'])
  expect(again('front2', { id })).toBeNull()
  expect(again('planning', { id: merged, told: document })).toBeNull()
  expect(again('planning', { id, phone: '13900000009' })).toBeNull()
  expect(again('housing', { id, told: phone })).toBe('NOT_FOUND')
  expect(again('housing', { id, told: '13900000009' })).toBeNull()
})

test('the parties that came last are offered first, with how often they came', () => {
  const first = come('单芳')
  for (let count = 0; count < 12; count += 1) come(`单${count}`)
  expect(recentParties(hall.reading('front1'))).toHaveLength(12)
  const [known, now] = [{ id: first }, hall.office.now() + MINUTE]
  const heads = { headcount: 1, representatives: [], attendants: [], needs: NO_NEEDS, message: '', noticeGiven: true }
  hall.advance(MINUTE)
  hall.run('front2', register, { ticket: null, channel: 'visit', party: known, ...heads })
  expect(recentParties(hall.reading('front1'))[0]).toMatchObject({ party: known, lastVisitAt: now, visits: 2 })
})

test('the last four of a code with letters are found, and letters alone are not taken for them', () => {
  come('建筑公司', { document: '91350100M000100Y43' })
  expect(search('0Y43')).toEqual(['建筑公司 document'])
  expect(search('jzgs')).toEqual(['建筑公司 initials'])
})

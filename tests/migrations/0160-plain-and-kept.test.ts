import { expect, test } from 'vitest'
import { execute, insert, row, rows, type WritableDb } from '../../electron/store/database.ts'
import { oldHall } from '../support/old-hall.ts'

type Old = Readonly<{ id: string; name: string; pinyin: string; initials: string; phone: string; type?: string }>

/** As the versions before kept it. */
function insertOld(db: WritableDb, { phone, ...party }: Old): void {
  const known = { type: 'organisation', documentType: 'none', documentNumber: '', address: '', createdAt: 5 }
  insert(db, 'parties', { ...known, ...party, phone, lastVisitAt: 10 })
  const sealed = "phone_hash = keyed_hash('phone', phone), phone = seal('parties.phone:' || id, phone)"
  execute(db, `UPDATE parties SET ${sealed} WHERE id = '${party.id}'`)
}

test('phones are found however they were typed, and are shown as they were', () => {
  const { db, migrate } = oldHall(160)
  const phones = ['139-0000-1111', '+86 139 0000 1111', '１３９００００１１１１', '13900001112', '']
  const names = { name: '单芳', pinyin: 'shanfang', initials: 'sf' }
  for (const [index, phone] of phones.entries()) insertOld(db, { id: `p${index}`, ...names, phone })
  migrate()
  const found = "SELECT id FROM parties WHERE phone_hash = keyed_hash('phone', '13900001111') ORDER BY id"
  expect(rows(db, found)).toEqual([{ id: 'p0' }, { id: 'p1' }, { id: 'p2' }])
  expect(rows(db, "SELECT id FROM parties WHERE phone_hash = ''")).toEqual([{ id: 'p4' }])
  expect(row(db, "SELECT unseal('parties.phone:' || id, phone) AS phone FROM parties WHERE id = 'p1'")).toEqual({
    phone: phones[1],
  })
})

test('names get their plain form with its reading; a reading that was given by hand stays', () => {
  const { db, migrate } = oldHall(160)
  const [person, group] = [{ type: 'person' }, { type: 'group' }]
  insertOld(db, { id: 'p', name: 'ＡＢ公司', pinyin: 'gongsi', initials: 'gs', phone: '', type: 'organisation' })
  insertOld(db, { id: 'q', name: '阿依古丽•买买提', pinyin: 'ayguli', initials: 'aygl', phone: '', ...person })
  insertOld(db, { id: 'r', name: '单芳', pinyin: 'danfang', initials: 'x', phone: '', ...person })
  insertOld(db, { id: 's', name: '解放路住户', pinyin: 'xiefangluzhuhu', initials: 'xflzh', phone: '', ...group })
  migrate()
  expect(rows(db, 'SELECT id, name, pinyin, initials FROM parties ORDER BY id')).toEqual([
    { id: 'p', name: 'AB公司', pinyin: 'abgongsi', initials: 'ags' },
    { id: 'q', name: '阿依古丽·买买提', pinyin: 'ayguli', initials: 'ayglmmt' },
    { id: 'r', name: '单芳', pinyin: 'danfang', initials: 'x' },
    // No surname stands at its beginning.
    { id: 's', name: '解放路住户', pinyin: 'jiefangluzhuhu', initials: 'jflzh' },
  ])
})

test('what a party was before may be told of another row, and is never made up where it was not told', () => {
  const { db, migrate } = oldHall(160)
  for (const id of ['p', 'q']) insertOld(db, { id, name: '单芳', pinyin: 'shanfang', initials: 'sf', phone: '' })
  const visit = { party: 'p', channel: 'letter', headcount: 1, representatives: '', noticeGiven: 1, registeredBy: 'a' }
  insert(db, 'visits', { id: 'v', ...visit, businessDate: '2026-10-15', registeredAt: 10 })
  const change = { visit: 'v', what: 'corrected', reason: 'r', at: 20, account: 'a' }
  insert(db, 'visit_changes', { ...change, before: 'b', party: 'p' })
  insert(db, 'visit_changes', { ...change, before: 'b', party: null })
  insert(db, 'visit_changes', { ...change, before: '', party: 'p' })
  migrate()
  execute(db, "UPDATE visit_changes SET before = 'x', party = 'q' WHERE sequence = 1")
  for (const refused of ["before = 'x' WHERE sequence > 1", "party = 'q' WHERE sequence = 2", 'party = NULL']) {
    expect(() => execute(db, `UPDATE visit_changes SET ${refused}`), refused).toThrow(/only added to/)
  }
  expect(() => execute(db, "UPDATE visit_changes SET before = 'x' WHERE sequence = 3")).toThrow(/only added to/)
  expect(rows(db, "SELECT sequence FROM visit_changes WHERE before = 'x'")).toEqual([{ sequence: 1 }])
})

test('why something was done is neither changed nor taken away; retention empties it, an undone merge says so', () => {
  const { db, migrate } = oldHall(160)
  for (const id of ['p', 'q']) insertOld(db, { id, name: '单芳', pinyin: 'shanfang', initials: 'sf', phone: '' })
  const visit = { party: 'p', channel: 'letter', headcount: 1, representatives: '', noticeGiven: 1, registeredBy: 'a' }
  insert(db, 'visits', { id: 'v', ...visit, businessDate: '2026-10-15', registeredAt: 10 })
  const why = { reason: 'r', at: 20, account: 'a' }
  insert(db, 'visit_changes', { visit: 'v', what: 'corrected', before: 'b', ...why })
  insert(db, 'party_merges', { id: 'm', kept: 'p', merged: 'q', moved: '[]', ...why })
  insert(db, 'reveals', { visit: 'v', what: 'phone', ...why })
  migrate()
  for (const change of [
    ...['visit_changes', 'party_merges', 'reveals'].flatMap((table) => [
      `UPDATE ${table} SET reason = 'x'`,
      `UPDATE ${table} SET at = 21`,
      `DELETE FROM ${table}`,
    ]),
    "UPDATE visit_changes SET before = 'x'",
    "UPDATE party_merges SET kept = 'q'",
    "UPDATE reveals SET what = 'address'",
  ]) {
    expect(() => execute(db, change), change).toThrow(/only added to/)
  }
  execute(db, "UPDATE party_merges SET undone_at = 30, undone_by = 'a', undone_reason = 'x'")
  execute(db, "UPDATE visit_changes SET before = ''")
  for (const table of ['visit_changes', 'party_merges', 'reveals']) execute(db, `UPDATE ${table} SET reason = ''`)
})

import { afterEach, beforeEach, expect, test } from 'vitest'
import { NO_NEEDS } from '../../../shared/contract/visit-fields.ts'
import type { PartyId, VisitId } from '../../../shared/model/ids.ts'
import { DAY, MINUTE, openSampleOffice, type SampleOffice } from '../../../tests/support/sample-office.ts'
import { storePerson } from '../../../tests/support/stored-people.ts'
import { rows, write } from '../../store/database.ts'
import { insertAttachment } from '../../store/tables/attachments.ts'
import type { Work } from '../command.ts'
import { begin } from '../transcript/account.ts'
import { correct } from './correct.ts'
import { retentionTask } from './erase.ts'
import { mergeParties, partParties } from './merge.ts'
import { register } from './register.ts'
import { setRetention } from './retention.ts'
import { withdraw } from './withdraw.ts'

const YEARS = 3
const LONG = (YEARS * 366 + 2) * DAY
const PHONE = '13912345678'

let hall: SampleOffice
beforeEach(async () => {
  hall = await openSampleOffice()
  hall.run('admin', setRetention, { years: YEARS })
})
afterEach(() => hall.close())

/** Somebody who came so long ago. */
function came(ago: number): { party: PartyId; visit: VisitId } {
  const at = hall.office.now() - ago
  const person = { name: '林芳', number: '11010519491231002X', phone: PHONE, address: '湖滨路 1 号' }
  const visits = [{ at, matter: null, message: '井水发黑' }]
  const stored = write(hall.office.db, () => storePerson(hall.office.db, { ...person, visits }, hall.as('front1').id))
  const [visit] = stored.visits
  if (!visit) throw new Error('a visit is there')
  return { party: stored.party, visit }
}

function aDay(): void {
  const task = retentionTask()
  for (let minute = 0; minute < 60; minute += 1) task(hall.office)
}

/** Whatever a table still holds of somebody, sealed or not. */
const KEPT = {
  parties: ['document_number', 'document_hash', 'document_tail', 'phone', 'phone_hash', 'address', 'details'],
  visits: ['needs', 'message'],
  visit_changes: ['before'],
}
const left = () =>
  Object.entries(KEPT).flatMap(([table, columns]) =>
    columns.filter((column) => rows(hall.office.db, `SELECT 1 FROM ${table} WHERE ${column} <> ''`).length > 0),
  )

function erasedLater(): void {
  hall.advance(LONG)
  aDay()
  expect(left()).toEqual([])
}

test('whoever is merged into somebody erased is erased in their own time', () => {
  const kept = came(LONG)
  aDay()
  const merged = came(DAY)
  hall.run('front1', mergeParties, { kept: kept.party, merged: merged.party, reason: '同一个人' })
  aDay()
  expect(left()).toContain('message')
  erasedLater()
})

test('what is said of somebody erased is erased again, also after they were parted', () => {
  const [kept, merged] = [came(LONG), came(LONG)]
  const both = { kept: kept.party, merged: merged.party, reason: '同一个人' }
  const { merge } = hall.run('front1', mergeParties, both)
  aDay()
  expect(left()).toEqual([])
  for (const [version, phone] of [PHONE, '13912345679'].entries()) {
    hall.advance(MINUTE)
    const party = { phone }
    hall.run('front1', correct, { visit: merged.visit, version: version + 2, reason: '补记', party })
  }
  expect(left()).toContain('before')
  hall.run('front1', partParties, { merge, reason: '不是同一个人' })
  erasedLater()
})

test('a registration of somebody erased that is withdrawn is erased as others are', () => {
  const { party } = came(LONG)
  aDay()
  hall.advance(DAY)
  const heads = { channel: 'letter' as const, headcount: 1, representatives: [], attendants: [], needs: NO_NEEDS }
  const said = { ticket: null, party: { id: party, phone: PHONE }, message: '井水又黑了', noticeGiven: true }
  const { id } = hall.run('front1', register, { ...heads, ...said })
  hall.advance(DAY)
  hall.run('front1', withdraw, { visit: id, reason: '登记错了人' })
  expect(left()).toContain('message')
  erasedLater()
})

test('scans and accounts that are added to an old visit of somebody erased are erased again', () => {
  const [alone, merged, kept] = [came(LONG), came(LONG), came(LONG)]
  hall.run('front1', mergeParties, { kept: kept.party, merged: merged.party, reason: '同一个人' })
  const added = () =>
    rows(hall.office.db, "SELECT 1 FROM attachments UNION ALL SELECT 1 FROM transcript_versions WHERE guide <> ''")
  for (const { visit } of [alone, merged]) {
    for (const add of [addScan, begin]) {
      aDay()
      hall.advance(DAY)
      hall.run('front1', add, { visit })
      expect(added()).toHaveLength(1)
      hall.advance(DAY)
      aDay()
      expect(added()).toEqual([])
    }
  }
})

function addScan({ db, now, actor, newId }: Work, { visit }: { visit: VisitId }): void {
  const scan = { name: '旧信.png', type: 'image/png', bytes: 1, pages: 0, thumbnail: null, digest: 'd' } as const
  insertAttachment(db, { id: newId(), visit, ...scan, addedAt: now, addedBy: actor.id })
}

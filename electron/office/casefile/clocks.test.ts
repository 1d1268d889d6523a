import { afterEach, beforeEach, expect, test } from 'vitest'
import { dueDate, standing } from '../../../shared/model/clock.ts'
import type { PartyId } from '../../../shared/model/ids.ts'
import { addDays, BusinessDate, localDateOf } from '../../../shared/model/time.ts'
import { DAY, openSampleOffice, type SampleOffice } from '../../../tests/support/sample-office.ts'
import { opened } from '../../../tests/support/staged.ts'
import { findCasefile } from '../../store/tables/casefile.ts'
import { insertParty } from '../../store/tables/party.ts'
import { clockRules } from '../hall/settings.ts'
import { mergeParties } from '../visit/merge.ts'
import { earliestPressing } from './clocks.ts'
import { list } from './view.ts'

let hall: SampleOffice
beforeEach(async () => {
  hall = await openSampleOffice()
})
afterEach(() => hall.close())

test('no clock that is near its end or late started too late to be looked at, on any day of two years', () => {
  const rules = clockRules(hall.office.db)
  const missed: string[] = []
  for (let day = BusinessDate.parse('2026-01-01'); day < '2028-01-01'; day = addDays(day, 1)) {
    const noon = Date.parse(`${day}T12:00:00+08:00`)
    const starts = earliestPressing(hall.office.db, day)
    for (const clock of ['dispatch', 'notify', 'handle'] as const) {
      for (let start = noon - 70 * DAY; start <= noon; start += DAY / 2) {
        const presses = ['near', 'late'].includes(standing(dueDate(clock, start, rules).due, day))
        if (presses && start >= starts[clock])
          missed.push(`${clock} of ${localDateOf(start, rules.timeZone)} on ${day}`)
      }
    }
  }
  expect(missed).toEqual([])
})

test('a surname that thousands have finds the newest matters first, as a rare name does', () => {
  const numbers = [opened(hall, 'lake').number, opened(hall, 'lake').number]
  const search = () => list(hall.reading('front1'), { search: '柯' }).rows.map(({ number }) => number)
  const rare = search()
  manyMore('柯')
  expect(rare.toSorted()).toEqual(numbers)
  expect(search()).toEqual(rare)
})

test('the matters of a merged party are found by the name they are listed under and by their own', () => {
  const [kept, merged] = [opened(hall, 'lake'), opened(hall, 'wages')]
  const party = ({ casefile }: typeof kept) => findCasefile(hall.office.db, casefile)?.party as PartyId
  const [name, own] = [kept, merged].map(({ casefile }) => findCasefile(hall.office.db, casefile)?.partyName ?? '')
  hall.run('front1', mergeParties, { kept: party(kept), merged: party(merged), reason: 'same' })
  const search = (text: string) => list(hall.reading('front1'), { search: text }).rows
  const expectFound = () => {
    expect(
      search(name ?? '')
        .map(({ number }) => number)
        .toSorted(),
    ).toEqual([kept.number, merged.number].toSorted())
    expect(search(own ?? '')).toMatchObject([{ number: merged.number, partyName: name }])
  }
  expectFound()
  manyMore(name ?? '')
  manyMore(own ?? '')
  expectFound()
})

function manyMore(name: string): void {
  const empty = { pinyin: '', initials: '', documentNumber: '', phone: '', address: '', details: '' }
  const party = { ...empty, type: 'person', documentType: 'none', createdAt: 0, lastVisitAt: 0 } as const
  for (let index = 0; index < 3000; index += 1) {
    insertParty(hall.office.db, { ...party, id: hall.office.newId() as PartyId, name: `${name}${index}` })
  }
}

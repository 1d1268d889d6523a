import fc from 'fast-check'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { CASEFILE_STATES } from '../../../shared/model/casefile-state.ts'
import type { AttachmentId, VisitId } from '../../../shared/model/ids.ts'
import { DAY, openSampleOffice, type SampleOffice } from '../../../tests/support/sample-office.ts'
import { type StoredPerson, storePerson } from '../../../tests/support/stored-people.ts'
import { row, rows, run, write } from '../../store/database.ts'
import { insertAttachment, listAttachments, updateRemoval } from '../../store/tables/attachments.ts'
import { begin, transcriptOf } from '../transcript/account.ts'
import { retentionTask } from './erase.ts'
import { retention, retentionEffect, setRetention } from './retention.ts'
import { getVisit } from './view.ts'

let hall: SampleOffice
beforeEach(async () => {
  hall = await openSampleOffice()
})
afterEach(() => hall.close())

const YEARS = 3
const NUMBER = '11010519491231002X'
const OLD = 3 * 366 + 2
const now = () => hall.office.now()
const daysAgo = (days: number) => now() - days * DAY

const person = (changes: Partial<StoredPerson> = {}): StoredPerson => ({
  ...{ name: '林芳', number: NUMBER, phone: '13912345678', address: '湖滨路 1 号' },
  visits: [{ at: daysAgo(OLD), matter: null, message: '井水发黑' }],
  ...changes,
})
const store = (changes?: Partial<StoredPerson>) =>
  write(hall.office.db, () => storePerson(hall.office.db, person(changes), hall.as('front1').id))
const keepFor = (years: number | null) => hall.run('admin', setRetention, { years })

/** Every minute of a day. */
function aDay(): void {
  const task = retentionTask()
  for (let minute = 0; minute < 60; minute += 1) task(hall.office)
}

type Kept = Readonly<{ documentNumber: string; documentHash: string; phone: string; address: string; details: string }>
const kept = (id: string) =>
  row<Kept & { name: string }>(hall.office.db, 'SELECT * FROM parties WHERE id = :id', { id })
const isErased = (id: string) => {
  const { documentNumber, documentHash, phone, address, details } = kept(id) ?? {}
  const values = [documentNumber, documentHash, phone, address, details].map((value) => value === '')
  expect(new Set(values).size).toBe(1)
  return values[0]
}

test('whoever stayed away too long keeps a name and nothing that tells who or where they are', () => {
  keepFor(YEARS)
  const { party, visits } = store()
  aDay()
  expect(isErased(party)).toBe(true)
  const [visit] = visits
  if (!visit) throw new Error('a visit is there')
  expect(getVisit(hall.reading('front1'), { visit })).toMatchObject({
    party: { name: '林芳', documentNumberMasked: '', phoneMasked: '', addressMasked: '', birthDateMasked: '' },
    ...{ message: '', needs: { wheelchair: false } },
    representatives: [{ name: '表', phoneMasked: '' }],
    attendants: [{ name: '伴', phoneMasked: '' }],
  })
})

test('nothing is erased before the administrator says so, and nothing of those who came since', () => {
  const { party } = store()
  aDay()
  expect(isErased(party)).toBe(false)
  keepFor(4)
  aDay()
  expect(isErased(party)).toBe(false)
})

test('the account and the scans of a matter are archived; those of none, and those taken away, go with the letter', () => {
  keepFor(YEARS)
  const matters = [null, 'closed' as const]
  const stored = store({ visits: matters.map((matter) => ({ at: daysAgo(OLD), matter, message: '井水发黑' })) })
  const guides = () =>
    stored.visits.map((visit) => transcriptOf(hall.reading('leader1'), { visit })?.guide.words ?? 'none')
  for (const visit of stored.visits) {
    hall.run('front1', begin, { visit })
    scan(visit, '信.jpg')
    const removal = { removedAt: 2, removedBy: hall.as('front1').id, removedReason: '不是这位来访人的' }
    updateRemoval(hall.office.db, scan(visit, '别人的信.jpg'), removal)
  }
  const scans = () => stored.visits.map((visit) => listAttachments(hall.office.db, visit).map(({ name }) => name))
  expect(scans()).toEqual([BOTH_SCANS, BOTH_SCANS])
  expect(guides()).toEqual(['井水发黑', '井水发黑'])
  aDay()
  expect(guides()).toEqual(['', '井水发黑'])
  expect(scans()).toEqual([[], ['信.jpg']])
  expect(retention(hall.reading('admin')).erasures[0]).toMatchObject({ parties: 1, visits: 2, attachments: 3 })
})

test('whoever comes again is kept anew, and for as long again', () => {
  keepFor(YEARS)
  const { party } = store()
  aDay()
  run(hall.office.db, "UPDATE parties SET phone = seal('parties.phone:' || id, '1'), last_visit_at = :now", {
    now: now() + 1,
  })
  hall.advance(DAY)
  aDay()
  expect(kept(party)?.phone).not.toBe('')
  hall.advance((OLD + 1) * DAY)
  aDay()
  expect(kept(party)?.phone).toBe('')
})

test('each run is counted for the administrator and stands in the journal as an act of the hall', () => {
  keepFor(YEARS)
  for (let each = 0; each < 60; each += 1) store()
  expect(retentionEffect(hall.reading('admin'), { years: YEARS })).toEqual({ parties: 60, orMore: false })
  aDay()
  const { years, erasures } = retention(hall.reading('admin'))
  expect(years).toBe(YEARS)
  expect(erasures.map(({ parties, visits, attachments }) => [parties, visits, attachments])).toEqual([
    [20, 20, 0],
    [20, 20, 0],
    [20, 20, 0],
  ])
  const entries = rows<{ place: string }>(hall.office.db, "SELECT place FROM journal WHERE what = 'visit.erase'")
  expect(entries).toEqual(erasures.map(() => ({ place: 'hall' })))
  expect(retentionEffect(hall.reading('admin'), { years: YEARS }).parties).toBe(0)
})

const BOTH_SCANS = expect.arrayContaining(['信.jpg', '别人的信.jpg'])

function scan(visit: VisitId, name: string): AttachmentId {
  const id = hall.office.newId() as AttachmentId
  insertAttachment(hall.office.db, {
    ...{ id, visit, name, type: 'image/jpeg', bytes: 1, pages: 1, digest: name, thumbnail: null },
    ...{ addedAt: 1, addedBy: hall.as('front1').id },
  })
  return id
}

const BORDER = 3 * 365
// Not on the very day that decides: which one that is, is tested beside the rule.
const ages = fc.integer({ min: 0, max: 8 * 365 }).filter((age) => Math.abs(age - BORDER) > 2)
const matterStates = fc.option(fc.constantFrom(...CASEFILE_STATES), { nil: null })
const someVisits = fc.array(fc.record({ age: ages, matter: matterStates }), { minLength: 1, maxLength: 3 })
/** Some parties that are one: the others were merged into the first. */
const clusters = fc.array(fc.array(someVisits, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 4 })

/** One that is erased, one that is kept: chance alone may draw only one kind. */
const BOTH = [[[{ age: BORDER * 2, matter: null }]], [[{ age: 0, matter: null }]]]

test('erased is exactly whoever stayed away and has no open matter, merged parties being one', () => {
  const { db } = hall.office
  keepFor(YEARS)
  const seen = new Set<boolean>()
  fc.assert(
    fc.property(clusters, (drawn) => {
      const stored = drawn.map((parties) => parties.map((each) => store({ visits: each.map(visitOf) }).party))
      for (const [first, ...merged] of stored) {
        for (const id of merged)
          run(db, 'UPDATE parties SET merged_into = :first WHERE id = :id', { id, first: first ?? '' })
      }
      aDay()
      for (const [index, ids] of stored.entries()) {
        const isKept = drawn[index]?.flat().some(({ age, matter }) => age < BORDER || (matter ?? 'closed') !== 'closed')
        expect(ids.map(isErased)).toEqual(ids.map(() => !isKept))
        seen.add(isKept === true)
      }
    }),
    { numRuns: 40, examples: [[BOTH]] },
  )
  expect(seen.size).toBe(2)
})

const visitOf = ({ age, matter }: Readonly<{ age: number; matter: (typeof CASEFILE_STATES)[number] | null }>) => ({
  at: daysAgo(age),
  matter,
})

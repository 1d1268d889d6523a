import { afterEach, beforeEach, expect, test } from 'vitest'
import { openEmptyOffice, refusalOf, type SampleOffice, sampleSeed } from '../../../tests/support/sample-office.ts'
import { rows } from '../../store/database.ts'
import { list } from '../casefile/view.ts'
import { verifyJournal } from '../journal/journal.ts'
import { Refusal } from '../refusal.ts'
import { openSession } from '../staff/session.ts'
import { services } from '../ticket/queue.ts'
import { about } from './about.ts'
import { endSample, loadSampleHall, SAMPLE_PASSWORD, setUpHall } from './set-up.ts'

const OWN = { hallName: 'Own hall', city: 'City', account: 'boss', name: 'Boss', password: 'ten-letters' }

let hall: SampleOffice
beforeEach(async () => {
  hall = await openEmptyOffice()
})
afterEach(() => hall.close())

test('a hall of their own has its administrator, its services and nothing of the sample', async () => {
  await setUpHall(hall.office, sampleSeed, OWN)
  expect(about(hall.office)).toMatchObject({
    setUp: true,
    sample: false,
    name: 'Own hall',
    phone: '',
    sampleAccounts: [],
  })
  const { me } = await openSession(hall.office, { account: 'boss', password: 'ten-letters' }, 'hall')
  expect(me.role).toBe('administrator')
  expect(rows(hall.office.db, 'SELECT account FROM accounts')).toEqual([{ account: 'boss' }])
  expect(services(hall.reading('boss'))).toHaveLength(8)
  expect(refusalOf(() => hall.run('boss', endSample, {}))).toBe('WRONG_STATE')
})

test('a hall is set up once, also when two ask in the same moment', async () => {
  const outcomes = await Promise.allSettled([
    setUpHall(hall.office, sampleSeed, OWN),
    loadSampleHall(hall.office, sampleSeed),
  ])
  expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  await expect(setUpHall(hall.office, sampleSeed, OWN)).rejects.toEqual(new Refusal('ALREADY_SET_UP'))
})

test('the sample hall has lived, its journal is whole, and everybody can log in', async () => {
  await loadSampleHall(hall.office, sampleSeed)
  expect(about(hall.office)).toMatchObject({ sample: true, name: sampleSeed.hall.name })
  expect(about(hall.office).sampleAccounts).toHaveLength(sampleSeed.staff.length)
  const states = list(hall.reading('leader1'), {}).rows.map(({ state }) => state)
  expect(new Set(states).size).toBeGreaterThan(2)
  const { rows: count, firstBroken } = verifyJournal(hall.office.db)
  expect(firstBroken).toBeNull()
  expect(count).toBeGreaterThan(20)
  expect((await openSession(hall.office, { account: 'kiosk1', password: SAMPLE_PASSWORD }, 'hall')).me.role).toBe(
    'kiosk',
  )
})

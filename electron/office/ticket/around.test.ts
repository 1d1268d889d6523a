import { afterEach, beforeEach, expect, test } from 'vitest'
import { openSampleOffice, type SampleOffice } from '../../../tests/support/sample-office.ts'
import { execute } from '../../store/database.ts'
import { around } from './around.ts'
import { openDesk, pauseDesk } from './desk-state.ts'

let hall: SampleOffice
beforeEach(async () => {
  hall = await openSampleOffice()
})
afterEach(() => hall.close())

test('every desk says what it is now and whom it serves', () => {
  const desk = hall.idOf.desk('2')
  hall.run('front2', openDesk, { desk })
  hall.run('front2', pauseDesk, { desk, reason: 'meal', note: '' })
  const { desks } = around(hall.reading('front1'))
  expect(desks.find(({ id }) => id === desk)).toMatchObject({ state: 'paused', reason: 'meal' })
  expect(desks.find(({ id }) => id === desk)?.services).toContain(hall.idOf.service('group'))
  expect(desks.find(({ id }) => id === hall.idOf.desk('3'))).toMatchObject({ state: 'closed' })
})

test('only people who work at a desk are offered, and none who was switched off', () => {
  execute(hall.office.db, "UPDATE accounts SET active = 0 WHERE account = 'front2'")
  const ids = around(hall.reading('front1')).people.map(({ id }) => id)
  expect(ids).toContain(hall.as('front1').id)
  expect(ids).not.toContain(hall.as('front2').id)
  expect(ids).not.toContain(hall.as('leader1').id)
})

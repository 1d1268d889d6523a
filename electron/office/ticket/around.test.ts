import { afterEach, beforeEach, expect, test } from 'vitest'
import { openSampleOffice, type SampleOffice } from '../../../tests/support/sample-office.ts'
import { execute } from '../../store/database.ts'
import { around } from './around.ts'
import { callNext } from './call.ts'
import { openDesk, pauseDesk } from './desk-state.ts'
import { issue } from './issue.ts'
import { transfer } from './place.ts'
import { atDesk } from './queue.ts'
import { hold } from './serve.ts'

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

test('whoever is on hold or was sent on keeps the reason that was given, also once called', () => {
  const [mine, theirs] = [hall.idOf.desk('1'), hall.idOf.desk('2')]
  const take = () => hall.run('kiosk1', issue, { service: hall.idOf.service('group'), priority: 'ordinary' }).id
  const [held, sent, silent] = [take(), take(), take()]
  hall.run('front1', callNext, { desk: mine })
  hall.run('front1', hold, { ticket: held, reason: 'fetches a paper' })
  hall.run('front1', callNext, { desk: mine })
  hall.run('front1', transfer, { ticket: sent, target: { to: 'desk', desk: theirs }, reason: 'knows them' })
  hall.run('front1', callNext, { desk: mine })
  hall.run('front1', hold, { ticket: silent, reason: '' })
  expect(atDesk(hall.reading('front1'), { desk: mine }).said).toEqual({ [held]: 'fetches a paper' })
  expect(atDesk(hall.reading('front2'), { desk: theirs }).said[sent]).toBe('knows them')
  hall.run('front2', callNext, { desk: theirs })
  expect(atDesk(hall.reading('front2'), { desk: theirs })).toMatchObject({
    current: { id: sent },
    said: { [sent]: 'knows them' },
  })
})

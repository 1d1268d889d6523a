import { expect } from 'vitest'
import type { Command } from '../../electron/office/command.ts'
import { found } from '../../electron/office/refusal.ts'
import { sitAt } from '../../electron/office/staff/people.ts'
import { callAgain, callChosen, callNext } from '../../electron/office/ticket/call.ts'
import { closeDay, closeEarlierDaysOf } from '../../electron/office/ticket/day.ts'
import { closeDesk, deskNow, openDesk, pauseDesk, wasClosed } from '../../electron/office/ticket/desk-state.ts'
import { issue, walkDirect } from '../../electron/office/ticket/issue.ts'
import { putBack, transfer } from '../../electron/office/ticket/place.ts'
import { finish, hold, markLeft, markNotHere, reopen, serve } from '../../electron/office/ticket/serve.ts'
import { execute, rows } from '../../electron/store/database.ts'
import { findAccount, hasStaff, listAccounts, listDeskServices } from '../../electron/store/tables/staff.ts'
import { findAtDesk } from '../../electron/store/tables/ticket.ts'
import { lastInterval } from '../../electron/store/tables/ticket-intervals.ts'
import { findFloor } from '../../electron/store/tables/ticket-services.ts'
import type { DeskId } from '../../shared/model/ids.ts'
import * as oracle from './floor-oracle.ts'
import { CLERKS, type History, type Step } from './floor-steps.ts'
import { MINUTE, refusalOf, type SampleOffice } from './sample-office.ts'

/** Plays steps in a sample hall; each must come out as the oracle says, and change nothing else. */
export function playFloor(hall: SampleOffice, { closing, transferPlace }: Omit<History, 'steps'>) {
  execute(hall.office.db, `UPDATE floor_settings SET closing = '${closing}', transfer_place = '${transferPlace}'`)
  const served = new Set(listDeskServices(hall.office.db).map(({ desk, service }) => `${desk} ${service}`))
  const serves: oracle.Scene['serves'] = (desk, queue) => served.has(`${desk} ${queue}`)
  return (step: Step) => take({ hall, serves }, step)
}

export const ticketsOf = ({ office }: SampleOffice) =>
  rows<oracle.Row>(office.db, 'SELECT rowid AS sequence, * FROM tickets ORDER BY rowid')

type Play = Readonly<{ hall: SampleOffice; serves: oracle.Scene['serves'] }>

function take(play: Play, step: Step): void {
  const { hall } = play
  if (step.does === 'clock') hall.advance(step.minutes * MINUTE)
  else if (step.does === 'minute') closeEarlierDaysOf(hall.office)
  else if (step.does === 'closeDay') hall.run('leader1', closeDay, {})
  else if (step.does === 'issue') comeIn(play, step)
  else if (step.does === 'walkDirect') walkIn(play, step)
  else if (step.does === 'sitAt') move(hall, step)
  else if (step.does === 'callNext') {
    expectOutcome(play, step.clerk, oracle.callNext, (desk) => hall.run(step.clerk, callNext, { desk }))
  } else if ('pick' in step) {
    const picked = pickedBy(play, step)
    if (picked) onTicket(play, step, picked)
  } else deskVerb(play, step)
}

function sceneFor({ hall, serves }: Play, clerk: string): oracle.Scene & { desk: DeskId } {
  const { db, today, now, actor } = hall.reading(clerk)
  const desk = actor.desk ?? hall.idOf.desk('1')
  const { transferPlace, callLimit } = findFloor(db)
  return {
    ...{ rows: ticketsOf(hall), today, now, desk, account: actor.id, serves, transferPlace, callLimit },
    deskState: deskNow(db, desk, today).state,
    isAtWork: (other) => hasStaff(db, other) && !wasClosed({ db, today }, other),
    deskOf: (account) => found(findAccount(db, account)?.desk),
  }
}

function expectOutcome(
  play: Play,
  clerk: string,
  outcome: (scene: oracle.Scene) => oracle.Outcome,
  run: (desk: DeskId) => unknown,
): void {
  const scene = sceneFor(play, clerk)
  const expected = outcome(scene)
  expect(refusalOf(() => run(scene.desk))).toBe('refusal' in expected ? expected.refusal : null)
  const changed = 'ticket' in expected ? expected.ticket.id : null
  const changes = 'ticket' in expected ? expected.changes : {}
  const should = scene.rows.map((row) => ({ ...row, ...(row.id === changed ? changes : {}) }))
  expect(ticketsOf(play.hall).map(withoutTimes)).toEqual(should.map(withoutTimes))
}

const withoutTimes = ({ calledAt: _called, servedAt: _served, endedAt: _ended, ...row }: oracle.Row) => row

type OnTicket = Extract<Step, { pick: unknown }>

function onTicket(play: Play, step: OnTicket, picked: oracle.Row): void {
  const { clerk } = step
  const run = <Input extends object>(command: Command<Input, unknown>, input: Omit<Input, 'key'>) => {
    return () => play.hall.run(clerk, command, input)
  }
  const expected = (outcome: (scene: oracle.Scene) => oracle.Outcome, done: (desk: DeskId) => unknown) =>
    expectOutcome(play, clerk, outcome, done)
  const ticket = picked.id
  if (step.does === 'transfer') {
    const { target, changes } = targetOf(play.hall, step)
    expected((scene) => oracle.transfer(scene, picked, changes), run(transfer, { ticket, target, reason: 'a reason' }))
  } else if (step.does === 'putBack') {
    const { places } = step
    expected((scene) => oracle.putBack(scene, picked, places), run(putBack, { ticket, places }))
  } else if (step.does === 'callChosen') {
    const { reason } = step
    expected(
      (scene) => oracle.callChosen(scene, picked, reason),
      (desk) => play.hall.run(clerk, callChosen, { desk, ticket, reason }),
    )
  } else if (step.does === 'hold') {
    expected((scene) => oracle.onTicket(scene, picked, 'hold'), run(hold, { ticket, reason: step.reason }))
  } else if (step.does === 'callAgain') expected((scene) => oracle.callAgain(scene, picked), run(callAgain, { ticket }))
  else if (step.does === 'reopen') expected((scene) => oracle.reopen(scene, picked), run(reopen, { ticket }))
  else {
    const { does } = step
    expected((scene) => oracle.onTicket(scene, picked, does), run(SIMPLE[does], { ticket }))
  }
}

const SIMPLE = { markNotHere, markLeft, serve, finish }

function pickedBy({ hall }: Play, { clerk, pick }: OnTicket): oracle.Row | undefined {
  const all = ticketsOf(hall)
  if (pick !== 'current') return all[pick % all.length]
  const desk = hall.as(clerk).desk
  return all.find((row) => row.desk === desk && (row.state === 'called' || row.state === 'serving'))
}

function targetOf({ idOf, as }: SampleOffice, { to, where }: Extract<Step, { does: 'transfer' }>) {
  const colleague = as(CLERKS[where % CLERKS.length] ?? 'front1')
  const service = idOf.service(where % 2 === 0 ? 'individual' : 'litigation')
  const desk = colleague.desk ?? idOf.desk('1')
  if (to === 'service') return { target: { to, service }, changes: { queue: service } } as const
  if (to === 'desk') return { target: { to, desk }, changes: { forDesk: desk } } as const
  return { target: { to, account: colleague.id }, changes: { forAccount: colleague.id } } as const
}

function deskVerb(play: Play, step: Extract<Step, { does: 'pauseDesk' | 'openDesk' | 'closeDesk' }>): void {
  const scene = sceneFor(play, step.clerk)
  const { desk } = scene
  const refusal = refusalOf(() => {
    if (step.does === 'pauseDesk') play.hall.run(step.clerk, pauseDesk, { desk, reason: step.reason, note: '' })
    else play.hall.run(step.clerk, step.does === 'openDesk' ? openDesk : closeDesk, { desk })
  })
  expect(refusal).toBe(oracle.deskVerb(scene, step.does))
  const state = { pauseDesk: 'paused', openDesk: 'open', closeDesk: 'closed' }[step.does]
  expect(sceneFor(play, step.clerk).deskState).toBe(refusal ? scene.deskState : state)
}

function comeIn({ hall }: Play, step: Extract<Step, { does: 'issue' }>): void {
  const before = ticketsOf(hall)
  const service = hall.idOf.service(step.service)
  const visitor = step.sameAs === null ? null : (before[step.sameAs % before.length]?.id ?? null)
  const { id, ahead } = hall.run(step.clerk, issue, { service, priority: step.priority, visitor })
  const { today } = hall.reading(step.clerk)
  const isBefore = (row: oracle.Row) => row.state === 'waiting' && row.queueDate === today && row.queue === service
  const queue = oracle.inOrder(ticketsOf(hall).filter(isBefore))
  expect(queue.findIndex((row) => row.id === id)).toBe(ahead)
}

function walkIn(play: Play, step: Extract<Step, { does: 'walkDirect' }>): void {
  const { hall } = play
  const scene = sceneFor(play, step.clerk)
  const input = { desk: scene.desk, service: hall.idOf.service(step.service), priority: 'ordinary' }
  const refusal = refusalOf(() => hall.run(step.clerk, walkDirect, input))
  expect(refusal).toBe(oracle.deskRefusal(scene))
  const tickets = ticketsOf(hall)
  if (refusal) expect(tickets).toEqual(scene.rows)
  else expect(tickets.at(-1)).toMatchObject({ state: 'serving', desk: scene.desk, callCount: 0 })
}

function move(hall: SampleOffice, { clerk, desk: code }: Extract<Step, { does: 'sitAt' }>): void {
  const { id, desk: from } = hall.as(clerk)
  const to = hall.idOf.desk(code)
  const current = from === null || from === to ? undefined : findAtDesk(hall.office.db, from)
  const { db } = hall.office
  const isMine = current && lastInterval(db, current.id)?.account === id
  const isLeft = current && from !== null && !hasStaff(db, from, id)
  expect(refusalOf(() => hall.run(clerk, sitAt, { desk: to }))).toBe(isMine || isLeft ? 'DESK_BUSY' : null)
}

/** Everybody who works in the hall, at least those of the steps. */
export const seatedIn = ({ office }: SampleOffice) =>
  listAccounts(office.db).filter(({ desk, active }) => desk !== null && active === 1)

import { afterEach, beforeEach, expect, test } from 'vitest'
import { matterNamed, openSampleOffice, refusalOf, type SampleOffice } from '../../../tests/support/sample-office.ts'
import { finished, opened, routed } from '../../../tests/support/staged.ts'
import { getCasefile } from '../casefile/view.ts'
import { feedback, rate } from './close-loop.ts'
import { followupOf, progress, waitingFollowups } from './progress.ts'
import { timeline } from './timeline.ts'

let hall: SampleOffice
beforeEach(async () => {
  hall = await openSampleOffice()
})
afterEach(() => hall.close())

const look = (queryCode: string) => progress(hall.reading('kiosk1'), { queryCode })
const rateIt = (queryCode: string, by = 'kiosk1') =>
  hall.run(by, rate, { queryCode, rating: 'satisfied', remark: 'thanks' })

test('a query code shows where the matter is, and neither name nor account of the visitor', () => {
  const { queryCode, number } = finished(hall, 'lake')
  const shown = look(queryCode)
  expect(shown).toMatchObject({ number, state: 'finished', mayRate: true, rating: null })
  expect(shown.department).toMatchObject({ name: '鹤汀县信访局', contact: hall.as('county-heting').name })
  expect(shown.steps.map(({ event }) => event)).toEqual([
    'registered',
    'handover',
    'signed',
    'accepted',
    'answered',
    'finished',
  ])
  const { party, transcript, casefile } = matterNamed('lake')
  const hidden = [party.phone, party.address, transcript.what, casefile.summary, casefile.place]
  for (const text of hidden) expect(JSON.stringify(shown)).not.toContain(text)
  expect(JSON.stringify({ ...shown, answer: null })).not.toContain(party.name)
})

test('of an accusation only that it is there', () => {
  const { queryCode } = routed(hall, 'lake', { kind: 'accusation' })
  expect(look(queryCode)).toMatchObject({ department: null, answer: null, steps: [{ event: 'registered' }] })
})

test('a code typed with spaces, in small letters or with letters that look like digits is the same code', () => {
  const { queryCode, number } = opened(hall, 'lake')
  const typed = queryCode.toLowerCase().replace('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l')
  expect(look(typed).number).toBe(number)
})

test.each(['', 'nonsense', '00000-00000', '2026-000001'])('the code %j is not found', (code) => {
  opened(hall, 'lake')
  expect(refusalOf(() => look(code))).toBe('NOT_FOUND')
  expect(refusalOf(() => rateIt(code))).toBe('NOT_FOUND')
})

test('a matter closes with feedback and rating, whichever comes first', () => {
  const first = finished(hall, 'lake', { withFeedback: true })
  expect(rateIt(first.queryCode)).toEqual({ state: 'closed' })
  const second = finished(hall, 'demolition')
  expect(rateIt(second.queryCode)).toEqual({ state: 'finished' })
  const given = hall.run('county-songdu', feedback, { casefile: second.casefile, text: 'paid' })
  expect(given).toEqual({ state: 'closed' })
  expect(getCasefile(hall.reading('front1'), second).state).toBe('closed')
})

test('a matter is rated once, also when it is closed', () => {
  const { queryCode } = finished(hall, 'lake')
  rateIt(queryCode)
  expect(refusalOf(() => rateIt(queryCode, 'front1'))).toBe('ALREADY_RATED')
  const closed = finished(hall, 'lake', { withFeedback: true })
  rateIt(closed.queryCode)
  expect(refusalOf(() => rateIt(closed.queryCode))).toBe('ALREADY_RATED')
  expect(look(closed.queryCode)).toMatchObject({ mayRate: false, rating: 'satisfied' })
})

test('what is not finished is neither rated nor reported on', () => {
  const { queryCode, casefile } = routed(hall, 'lake')
  expect(refusalOf(() => rateIt(queryCode))).toBe('WRONG_STATE')
  expect(refusalOf(() => hall.run('county-heting', feedback, { casefile, text: 'soon' }))).toBe('WRONG_STATE')
})

test('only the responsible unit gives feedback', () => {
  const { casefile } = finished(hall, 'lake')
  expect(refusalOf(() => hall.run('planning', feedback, { casefile, text: 'ours' }))).toBe('NOT_FOUND')
})

test('a rating at the kiosk is the visitor, one at a desk what a clerk was told', () => {
  const [alone, told] = [finished(hall, 'lake'), finished(hall, 'demolition')]
  rateIt(alone.queryCode)
  rateIt(told.queryCode, 'front1')
  const by = ({ casefile }: typeof alone) => followupOf(hall.reading('front1'), { casefile }).rating?.by
  expect([by(alone), by(told)]).toEqual(['visitor', 'clerk'])
})

test('what is finished waits for what is missing and then no longer', () => {
  const { casefile, queryCode } = finished(hall, 'lake')
  const waiting = () =>
    waitingFollowups(hall.reading('front1')).map(({ feedbackGiven, rated }) => [feedbackGiven, rated])
  expect(waiting()).toEqual([[false, false]])
  rateIt(queryCode)
  expect(waiting()).toEqual([[false, true]])
  hall.run('county-heting', feedback, { casefile, text: 'paid' })
  expect(waiting()).toEqual([])
})

test('the timeline tells the whole way, and a department only what is its own', () => {
  const { casefile, queryCode } = finished(hall, 'lake', { withFeedback: true })
  rateIt(queryCode)
  const events = timeline(hall.reading('leader1'), { casefile }).map(({ event }) => event)
  expect(events).toEqual([
    ...['visit.registered', 'transcript.confirmed', 'casefile.opened', 'routing.handover', 'handling.signed'],
    ...['handling.accepted', 'handling.answered', 'handling.finished', 'followup.feedback', 'followup.satisfied'],
  ])
  expect(refusalOf(() => timeline(hall.reading('planning'), { casefile }))).toBe('NOT_FOUND')
})

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { SAMPLE_PASSWORD } from '../../electron/office/hall/set-up.ts'
import { projectRoot } from '../../electron/start/project.ts'
import { FAILURES } from '../../shared/contract/errors.ts'
import type { AccountId } from '../../shared/model/ids.ts'
import { filesBelow } from '../architecture/sources.ts'
import { CARRIERS, direct } from '../support/carriers.ts'
import { matterNamed } from '../support/sample-office.ts'
import { opened, registered, routed } from '../support/staged.ts'
import { connector, openTestHall, type TestHall } from '../support/test-hall.ts'
import { type Connect, type HallClient, key } from '../support/whole-walk.ts'

type Scene = Readonly<{ hall: TestHall; connect: Connect; anyone: HallClient }>

/** One expected failure of each kind, made the same way over every carrier. */
const SCENES: readonly (readonly [code: string, status: number, make: (scene: Scene) => Promise<unknown>])[] = [
  ['WRONG_PASSWORD', 401, ({ anyone }) => anyone.session.open({ account: 'nobody', password: 'wrong' })],
  ['ALREADY_SET_UP', 409, ({ anyone }) => anyone.hall.trySample({})],
  ['UNAUTHORIZED', 401, ({ anyone }) => anyone.session.me()],
  ['FORBIDDEN', 403, async ({ connect }) => (await connect('kiosk1')).casefile.list({})],
  ['NOT_FOUND', 404, async ({ connect }) => (await connect('front1')).casefile.get({ casefile: key() })],
  ['BAD_REQUEST', 400, async ({ connect }) => (await connect('front1')).casefile.get({ casefile: 'no identity' })],
  [
    'QUEUE_EMPTY',
    409,
    async ({ hall, connect }) =>
      (await connect('front1')).ticket.callNext({ key: key(), desk: hall.office.idOf.desk('1') }),
  ],
  [
    'NOT_YOUR_DESK',
    403,
    async ({ hall, connect }) =>
      (await connect('front1')).ticket.callNext({ key: key(), desk: hall.office.idOf.desk('2') }),
  ],
  [
    'KEY_REUSED',
    409,
    async ({ hall, connect }) => {
      const [clerk, once] = [await connect('front1'), key()]
      const [one, other] = [hall.office.idOf.service('lawyer'), hall.office.idOf.service('mediation')]
      await clerk.ticket.issue({ key: once, service: one, priority: 'ordinary' })
      return clerk.ticket.issue({ key: once, service: other, priority: 'ordinary' })
    },
  ],
  [
    'VERSION_CONFLICT',
    409,
    async ({ hall, connect }) => {
      const [clerk, { transcript: guide }] = [await connect('front1'), matterNamed('lake')]
      const visit = registered(hall.office, matterNamed('lake'))
      const { id: transcript } = await clerk.transcript.begin({ key: key(), visit })
      await clerk.transcript.save({ key: key(), transcript, base: 1, guide })
      return clerk.transcript.save({ key: key(), transcript, base: 1, guide: { ...guide, want: 'other' } })
    },
  ],
  [
    'ABBREVIATION_TAKEN',
    409,
    async ({ connect }) => {
      const [{ transcript }, phrase] = [await connect('front1'), { phrase: null, abbreviation: 'xf', text: '信访局' }]
      await transcript.savePhrase({ key: key(), ...phrase })
      return transcript.savePhrase({ key: key(), ...phrase })
    },
  ],
  [
    'WITHDRAWN',
    409,
    async ({ hall, connect }) => {
      const [clerk, visit] = [await connect('front1'), registered(hall.office, matterNamed('lake'))]
      await clerk.visit.withdraw({ key: key(), visit, reason: 'registered by mistake' })
      return clerk.transcript.begin({ key: key(), visit })
    },
  ],
  [
    'CONSENT_NEEDED',
    409,
    async ({ hall, connect }) => {
      const [clerk, visit] = [await connect('front1'), registered(hall.office, matterNamed('lake'))]
      const { id: transcript } = await clerk.transcript.begin({ key: key(), visit })
      return clerk.transcript.beginRecording({ key: key(), transcript })
    },
  ],
  [
    'ALREADY_OPENED',
    409,
    async ({ hall, connect }) => {
      const { visit } = opened(hall.office, 'lake')
      return (await connect('front1')).visit.withdraw({ key: key(), visit, reason: 'registered by mistake' })
    },
  ],
  [
    'TOO_MANY_REPRESENTATIVES',
    422,
    async ({ connect }) => {
      const { headcount, representatives, ...party } = matterNamed('tricycles').party
      const heads = { headcount, representatives: [...representatives, ...representatives], noticeGiven: true as const }
      return (await connect('front1')).visit.register({ key: key(), ticket: null, channel: 'visit', party, ...heads })
    },
  ],
  [
    'NOT_ROUTED',
    409,
    async ({ hall, connect }) =>
      (await connect('front1')).slip.issue({
        key: key(),
        casefile: opened(hall.office, 'lake').casefile,
        kind: 'contact',
      }),
  ],
  [
    'NOT_ACCEPTABLE',
    409,
    async ({ hall, connect }) =>
      (await connect('political-legal')).handling.accept({
        key: key(),
        routing: routed(hall.office, 'execution').routing,
      }),
  ],
  [
    'WRONG_STATE',
    409,
    async ({ hall, connect }) =>
      (await connect('admin')).staff.setActive({
        key: key(),
        account: hall.office.as('admin').id as AccountId,
        active: false,
      }),
  ],
  [
    'TOO_MANY_TRIES',
    429,
    async ({ connect }) => {
      const kiosk = await connect('kiosk1')
      for (let tries = 0; tries < 20; tries += 1) await kiosk.followup.progress({ queryCode: 'guess' }).catch(() => {})
      return kiosk.followup.progress({ queryCode: 'guess' })
    },
  ],
]

describe.each(CARRIERS)('over $name', (carrier) => {
  let hall: TestHall
  let lines: ReturnType<typeof connector>

  beforeAll(async () => {
    hall = await openTestHall()
    lines = connector(hall, carrier)
  })
  afterAll(async () => {
    lines.close()
    await hall.close()
  })

  test.each(SCENES)('%s comes back as itself, with status %i', async (code, status, make) => {
    const scene = { hall, connect: lines.connect, anyone: await lines.anyone() }
    const failure: unknown = await make(scene).catch((error: unknown) => error)
    expect(failure).toMatchObject({ code, status })
    expect(hall.bugs).toEqual([])
  })
})

test('after ten wrong passwords of one account even the right one must wait, however fast they came', async () => {
  const hall = await openTestHall()
  const { client } = await direct.connect(hall, null)
  const logIn = (password: string) => client.session.open({ account: 'front4', password })
  const outcomes = await Promise.allSettled(Array.from({ length: 12 }, () => logIn('wrong')))
  const codes = outcomes.map((outcome) => Reflect.get(Object('reason' in outcome && outcome.reason), 'code'))
  expect(codes.toSorted().join(' ')).toMatch(/^(TOO_MANY_TRIES ){2}(WRONG_PASSWORD ?){10}$/)
  await expect(logIn(SAMPLE_PASSWORD)).rejects.toMatchObject({ code: 'TOO_MANY_TRIES' })
  hall.office.advance(600_001)
  await logIn(SAMPLE_PASSWORD)
  await hall.close()
}, 60_000)

test('every code that the office refuses with is a failure of the contract', () => {
  const used = filesBelow('electron')
    .filter((path) => /\.ts$/.test(path) && !/\.test\.ts$/.test(path))
    .flatMap((path) => [...readFileSync(join(projectRoot, path), 'utf8').matchAll(/\b(?:refuse|Refusal)\(([^)]*)\)/g)])
    .flatMap(([, argument]) => [...(argument ?? '').matchAll(/'([A-Z_]+)'/g)].map(([, code]) => code))
  expect(used.length).toBeGreaterThan(20)
  expect(used.filter((code) => !(String(code) in FAILURES))).toEqual([])
})

test.each(['zh-CN', 'en'])('every failure has its words in %s', (language) => {
  const file = join(projectRoot, `resources/locales/${language}/errors.json`)
  const words: unknown = JSON.parse(readFileSync(file, 'utf8'))
  const missing = Object.keys(FAILURES).filter((code) => String(Reflect.get(Object(words), code) ?? '').trim() === '')
  expect(missing).toEqual([])
})

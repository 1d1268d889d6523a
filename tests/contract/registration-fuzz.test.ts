import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type ReadableDb, row } from '../../electron/store/database.ts'
import type { VisitId } from '../../shared/model/ids.ts'
import { direct, webSocket } from '../support/carriers.ts'
import { hostile, inputsOf } from '../support/fuzz-inputs.ts'
import { identitiesIn } from '../support/identities-in.ts'
import { matterNamed, sampleSeed } from '../support/sample-office.ts'
import { registered } from '../support/staged.ts'
import { connector, openTestHall, type TestHall } from '../support/test-hall.ts'
import { callAt, type Procedure, procedures } from './procedures.ts'
import { keptOtherwise } from './registration-kept.ts'

const SEED = 20261122
/** Inputs in all, those of the registration itself, and those that go over the wire. */
const INPUTS = 100_000
const OF_REGISTER = 12_000
const OVER_THE_WIRE = 3_000
const BATCH = 500

/** Good inputs of these start programs of this computer or wait a quarter of a minute: they get the others alone. */
const ONLY_REFUSED: ReadonlySet<string> = new Set(['visit.setReader', 'visit.testReader', 'visit.layCard'])

/** Each answer of these opens the seals of a dozen parties, or of a whole day. */
const FEWER: ReadonlyMap<string, number> = new Map([
  ['visit.searchParties', 600],
  ['visit.sameParty', 600],
  ['visit.today', 20],
  ['visit.figures', 20],
])
const OF_FEWER = [...FEWER.values()].reduce((sum, inputs) => sum + inputs, 0)

const asked = procedures.filter(
  ({ name, does }) => does !== 'stream' && (name.startsWith('visit.') || /^casefile\.(ofParty|similar)$/.test(name)),
)
const withInput = asked.flatMap(({ input, ...procedure }) =>
  input ? [{ ...procedure, input, inputs: inputsOf(input, { identity: identityFor }) }] : [],
)
const others = withInput.length - 1 - FEWER.size
const share = Math.ceil((INPUTS - OF_REGISTER - OF_FEWER - OVER_THE_WIRE) / others) + 10
const inputsOfEach = ({ name }: Procedure) => (name === 'visit.register' ? OF_REGISTER : (FEWER.get(name) ?? share))

let hall: TestHall
let near: ReturnType<typeof connector>
let wire: ReturnType<typeof connector>
let count = 0
beforeAll(async () => {
  hall = await openTestHall()
  near = connector(hall, direct)
  wire = connector(hall, webSocket)
  // Logging in is in the journal too, so everybody does it before anything is counted.
  for (const over of [near, wire]) for (const procedure of asked) await over.connect(accountFor(procedure))
  for (const code of ['wages', 'lake', 'tricycles']) registered(hall.office, matterNamed(code))
  process.stderr.write(`fuzz: seed ${SEED}\n`)
}, 120_000)
afterAll(async () => {
  near.close()
  wire.close()
  await hall.close()
})

test.each(withInput)(
  '$name answers whatever it is asked and keeps what it took, nothing else',
  async (procedure) => {
    const taken = await fuzz(procedure, near, inputsOfEach(procedure), SEED)
    // Where nothing were taken, nothing would have been tried.
    if (procedure.name === 'visit.register') expect(taken / OF_REGISTER).toBeGreaterThan(0.2)
  },
  300_000,
)

test('over the wire it is the same', async () => {
  for (const procedure of withInput) {
    const inputs = Math.min(Math.ceil(OVER_THE_WIRE / withInput.length), inputsOfEach(procedure))
    await fuzz(procedure, wire, inputs, -SEED)
  }
}, 300_000)

test('what asks for nothing minds nothing', async () => {
  for (const procedure of asked.filter(({ input }) => !input)) {
    for (const input of fc.sample(hostile, { numRuns: 3, seed: SEED })) {
      expect((await ask(procedure, near, input)).code, procedure.name).toBeNull()
    }
  }
}, 60_000)

test('a hundred thousand inputs, and none of them a bug', () => {
  expect(count).toBeGreaterThanOrEqual(INPUTS)
  expect(hall.bugs).toEqual([])
  expect(Reflect.get({}, 'polluted')).toBeUndefined()
})

type Asked = (typeof withInput)[number]
type Outcome = Readonly<{ input: unknown; code: string | null; output: unknown }>

/** Asks in batches; after each the database holds what was taken and nothing else. How many were taken. */
async function fuzz(procedure: Asked, over: typeof near, inputs: number, seed: number): Promise<number> {
  const { db } = hall.office.office
  let taken = 0
  for (let done = 0; done < inputs; done += BATCH) {
    const before = countsOf(db)
    identify = identitiesIn(db, hall.office.office.newId)
    const outcomes = await askAll(procedure, over, inputsFor(procedure, Math.min(BATCH, inputs - done), seed + done))
    const good = outcomes.filter(({ code }) => code === null)
    expect(undeclared(procedure, outcomes), procedure.name).toEqual([])
    expect(countsOf(db), procedure.name).toEqual(added(before, procedure, good))
    taken += good.length
    count += outcomes.length
  }
  return taken
}

function inputsFor({ name, input, inputs: all }: Asked, inputs: number, seed: number): unknown[] {
  if (!ONLY_REFUSED.has(name)) return fc.sample(all, { numRuns: inputs, seed })
  return fc
    .sample(all, { numRuns: 4 * inputs, seed })
    .filter((each) => !input.safeParse(each).success)
    .slice(0, inputs)
}

async function askAll(procedure: Asked, over: typeof near, inputs: readonly unknown[]): Promise<Outcome[]> {
  const outcomes: Outcome[] = []
  for (const input of inputs) {
    const outcome = await ask(procedure, over, input)
    outcomes.push(outcome)
    if (procedure.name !== 'visit.register' || outcome.code !== null) continue
    // The hall answered with the identity of the visit it made.
    const visit = Reflect.get(Object(outcome.output), 'id') as VisitId
    expect(keptOtherwise(hall.office.office.db, input, visit)).toEqual([])
  }
  return outcomes
}

async function ask(procedure: Procedure, over: typeof near, input: unknown): Promise<Outcome> {
  const client = await over.connect(accountFor(procedure))
  return callAt(client, procedure.path, input).then(
    (output) => ({ input, code: null, output }),
    (error: unknown) => ({ input, code: String(Reflect.get(Object(error), 'code') ?? error), output: null }),
  )
}

function accountFor({ may }: Procedure): string {
  return sampleSeed.staff.find(({ role }) => may.includes(role))?.account ?? ''
}

function undeclared({ codes }: Procedure, outcomes: readonly Outcome[]): Outcome[] {
  const known = new Set<string | null>([null, 'BAD_REQUEST', ...codes])
  return outcomes.filter(({ code }) => !known.has(code)).slice(0, 3)
}

type Counts = Readonly<{ journal: number; results: number; visits: number; parties: number }>

function countsOf(db: ReadableDb): Counts {
  const count = (table: string) => row<{ rows: number }>(db, `SELECT count(*) AS rows FROM ${table}`)?.rows ?? 0
  return {
    journal: count('journal'),
    results: count('command_results'),
    visits: count('visits'),
    parties: count('parties'),
  }
}

function added(before: Counts, { name, does }: Procedure, good: readonly Outcome[]): Counts {
  if (does !== 'command') return before
  const came = name === 'visit.register' ? good : good.flatMap(({ output }) => importedIn(output))
  const known =
    name === 'visit.register' ? good.filter(({ input }) => 'id' in Object(Reflect.get(Object(input), 'party'))) : []
  return {
    journal: before.journal + good.length,
    results: before.results + good.length,
    visits: before.visits + came.length,
    parties: before.parties + came.length - known.length,
  }
}

function importedIn(output: unknown): unknown[] {
  const outcomes: unknown = Reflect.get(Object(output), 'outcomes')
  return Array.isArray(outcomes) ? outcomes.filter((one) => 'registered' in Object(one)) : []
}

/** What was there when the batch began. */
let identify: ReturnType<typeof identitiesIn>

function identityFor(field: string, chosen: number): string {
  return identify(field, chosen)
}

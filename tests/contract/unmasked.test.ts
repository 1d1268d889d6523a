import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ROLES } from '../../shared/contract/roles.ts'
import { direct } from '../support/carriers.ts'
import { foundIn } from '../support/found-in.ts'
import { rightInputsOf } from '../support/fuzz-inputs.ts'
import { identitiesIn } from '../support/identities-in.ts'
import { NAMES, plant, SECRETS } from '../support/planted.ts'
import { sampleSeed, tokenFor } from '../support/sample-office.ts'
import { connector, openTestHall, type TestHall } from '../support/test-hall.ts'
import { callAt, type Procedure, procedures } from './procedures.ts'

/** What nobody sees whole who gave no reason; names, letters and what a visit needs are no secret of its staff. */
const MASKED = {
  ...Object.fromEntries(
    Object.entries(SECRETS).filter(([name]) => /phone|address|card|permit|passport|code|return/i.test(name)),
  ),
  birthDate: '1977-03-12',
}

const ALL = [...Object.values(NAMES), ...Object.values(SECRETS), '7717', '1201', '']

/** Asking for these is giving the reason. */
const REVEALING: ReadonlySet<string> = new Set(['visit.revealed', 'casefile.revealed'])

/** Whose work this visitor is not: no content for these, and no name either. */
const OUTSIDERS = ['admin', 'kiosk1', 'display1', 'political-legal']

const queries = procedures.filter(({ does, may }) => does === 'query' && may !== 'anyone')

let hall: TestHall
let lines: ReturnType<typeof connector>
beforeAll(async () => {
  hall = await openTestHall()
  lines = connector(hall, direct)
  await plant(lines.connect, { port: hall.port, token: async (account) => tokenFor(hall.office, account) })
}, 120_000)
afterAll(async () => {
  lines.close()
  await hall.close()
})

/** Two of each role, and the department that the matter went to. */
const accounts = new Set([
  ...ROLES.flatMap((role) => sampleSeed.staff.filter((person) => person.role === role).slice(0, 2)).map(
    ({ account }) => account,
  ),
  ...['planning', 'political-legal'],
])

test.each([...accounts])(
  'no query gives %s a document number, birth date, phone or address whole',
  async (account) => {
    const seen = await everythingFor(account, ALL)
    expect(seen.answered).toBeGreaterThan(0)
    expect(seen.words.filter(({ said }) => foundIn(Buffer.from(said), MASKED).length > 0)).toEqual([])
  },
  120_000,
)

test.each(OUTSIDERS)(
  '%s is told nothing of a visitor who is not theirs',
  async (account) => {
    // Whoever is told a whole number has that person before them; these were told nothing.
    const { words } = await everythingFor(account, [...Object.values(NAMES), '7717', '1201', 'zhao', ''])
    expect(words.filter(({ said }) => foundIn(Buffer.from(said), { ...NAMES, ...SECRETS }).length > 0)).toEqual([])
  },
  120_000,
)

test('whoever works with the visitor does see the rest', async () => {
  const seen = JSON.stringify((await everythingFor('front2', ALL)).words)
  expect(foundIn(Buffer.from(seen), NAMES).length).toBeGreaterThan(3)
  expect(seen).toContain(SECRETS.letter)
}, 120_000)

type Word = Readonly<{ name: string; said: string }>

/** What every query answers to this account, failures too. */
async function everythingFor(account: string, texts: readonly string[]): Promise<{ answered: number; words: Word[] }> {
  const client = await lines.connect(account)
  const { role } = hall.office.as(account)
  const words: Word[] = []
  let answered = 0
  for (const procedure of queries) {
    if (procedure.may === 'anyone' || !procedure.may.includes(role) || REVEALING.has(procedure.name)) continue
    for (const input of inputsFor(procedure, texts)) {
      const said = await callAt(client, procedure.path, input).then(
        (output) => {
          answered += 1
          return JSON.stringify(output) ?? ''
        },
        (error: unknown) => JSON.stringify(error),
      )
      words.push({ name: procedure.name, said })
    }
  }
  return { answered, words }
}

function inputsFor({ input }: Procedure, texts: readonly string[]): unknown[] {
  if (!input) return [undefined]
  const { db, newId } = hall.office.office
  const inputs = rightInputsOf(input, { identity: identitiesIn(db, newId), texts })
  return fc.sample(inputs, { numRuns: 30, seed: 7 })
}

import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Role } from '../../shared/contract/roles.ts'
import { direct } from '../support/carriers.ts'
import { sampleSeed } from '../support/sample-office.ts'
import { connector, openTestHall, type TestHall } from '../support/test-hall.ts'
import { walkMatter } from '../support/whole-walk.ts'
import { type Called, callAt, procedures, recording } from './procedures.ts'

const UUID = /^[0-9a-f]{8}-[0-9a-f-]{27}$/

let hall: TestHall
let lines: ReturnType<typeof connector>
const calls: Called[] = []

beforeAll(async () => {
  hall = await openTestHall()
  lines = connector(hall, direct, (client, account) => recording(client, account, calls))
  for (const matter of sampleSeed.matters) await walkMatter(lines.connect, matter)
}, 120_000)
afterAll(async () => {
  lines.close()
  await hall.close()
})

test.each([
  ['with records that do not exist', strangers],
  ['a second time, by others of every role that may', (input: unknown) => ({ ...Object(input), ...keyOf(input) })],
])(
  'what was asked in the walk is asked %s: every failure is declared',
  async (_, change) => {
    const asked = calls.filter(({ name }) => !name.startsWith('session.'))
    const wrong: unknown[] = []
    for (const { path, name, input } of asked) {
      const procedure = procedures.find((each) => each.name === name)
      for (const account of accountsOf(procedure?.may ?? [])) {
        const given = input === undefined ? undefined : change(input)
        const code = await callAt(await lines.connect(account), path, given).then(
          () => null,
          (error: unknown) => String(Reflect.get(Object(error), 'code')),
        )
        if (code !== null && !procedure?.codes.includes(code)) wrong.push({ name, account, code })
      }
    }
    expect(wrong).toEqual([])
  },
  120_000,
)

/** Two of each role, so that somebody asks for what belongs to another. */
function accountsOf(may: readonly Role[] | 'anyone'): string[] {
  if (may === 'anyone') return []
  return may.flatMap((role) =>
    sampleSeed.staff
      .filter((person) => person.role === role)
      .slice(1, 3)
      .map(({ account }) => account),
  )
}

function strangers(input: unknown): unknown {
  if (typeof input === 'string') return UUID.test(input) ? randomUUID() : input
  if (Array.isArray(input)) return input.map(strangers)
  if (typeof input !== 'object' || input === null) return input
  return Object.fromEntries(Object.entries(input).map(([name, value]) => [name, strangers(value)]))
}

function keyOf(input: unknown): object {
  return 'key' in Object(input) ? { key: randomUUID() } : {}
}

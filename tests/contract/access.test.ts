import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ROLES } from '../../shared/contract/roles.ts'
import { CARRIERS } from '../support/carriers.ts'
import { sampleSeed } from '../support/sample-office.ts'
import { connector, openTestHall, type TestHall } from '../support/test-hall.ts'
import type { HallClient } from '../support/whole-walk.ts'
import { callAt, procedures } from './procedures.ts'

const INPUTS = [undefined, {}, { key: 'no key', nonsense: [1, null] }]
const guarded = procedures.flatMap(({ may, ...procedure }) => (may === 'anyone' ? [] : [{ ...procedure, may }]))

describe.each(CARRIERS)('over $name', (carrier) => {
  let hall: TestHall
  let lines: ReturnType<typeof connector>
  let anyone: HallClient
  let forged: HallClient

  beforeAll(async () => {
    hall = await openTestHall()
    lines = connector(hall, carrier)
    anyone = await lines.anyone()
    forged = (await carrier.connect(hall, 'forged-token')).client
  })
  afterAll(async () => {
    lines.close()
    await hall.close()
  })

  test('no procedure answers without a session, whatever it is asked', async () => {
    for (const client of [anyone, forged]) await expectAll(client, guarded, 'UNAUTHORIZED')
  })

  test.each(ROLES)('%s may call what the contract says and nothing else', async (role) => {
    const account = sampleSeed.staff.find((person) => person.role === role)?.account ?? ''
    const others = guarded.filter(({ may }) => !may.includes(role))
    expect(others.length).toBeGreaterThan(0)
    await expectAll(await lines.connect(account), others, 'FORBIDDEN')
  })

  test('nothing of all this changed anything', () => {
    expect(hall.office.changes).toEqual([])
    expect(hall.bugs).toEqual([])
  })
})

async function expectAll(client: HallClient, list: typeof guarded, code: string): Promise<void> {
  const codes = new Map<string, unknown>()
  for (const { path, name } of list) {
    for (const input of INPUTS) codes.set(`${name} ${JSON.stringify(input)}`, await codeOf(client, path, input))
  }
  expect([...codes].filter(([, found]) => found !== code)).toEqual([])
}

async function codeOf(client: HallClient, path: readonly string[], input: unknown): Promise<unknown> {
  return callAt(client, path, input).then(
    () => 'answered',
    (error: unknown) => Reflect.get(Object(error), 'code'),
  )
}

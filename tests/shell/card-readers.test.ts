import { expect, test } from 'vitest'
import { sampleShell } from './sample-shell.ts'
import { sessionOf } from './shell-under-test.ts'

const sample = sampleShell()
const LONG = { timeout: 30_000 }

async function call(session: string, path: string, input?: object): Promise<unknown> {
  return sample.desk.evaluate(
    async ([token, where, body]) => {
      const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
      const answer = await fetch(`/api/visit/${where}`, body === null ? { headers } : { method: 'POST', headers, body })
      return answer.json()
    },
    [session, path, input ? JSON.stringify({ key: crypto.randomUUID(), ...input }) : null] as const,
  )
}

test('the shell starts a reader for its hall; one that is killed comes back, and all end with the hall', async () => {
  const session = await sessionOf(sample.desk, 'admin')
  const states = async () => Array.from(Object(await call(session, 'readers')), (reader) => Object(reader).status)
  const [hall = 0] = (await sample.shell.state()).utilityProcesses
  const settings = { kind: 'simulator' }
  await call(session, 'set-reader', { reader: null, name: 'desk', settings, desk: null, active: true })
  await expect.poll(states, LONG).toContainEqual({ state: 'ready', reason: null })
  const reader = await sample.shell.until(
    'a reader',
    ({ utilityProcesses: [first, second] }) => first === hall && second,
  )
  expect((await sample.shell.state()).seen['utilityProcess']).toContainEqual(
    expect.objectContaining({ serviceName: 'huisheng-card-reader' }),
  )

  process.kill(reader, 'SIGKILL')
  const again = await sample.shell.until(
    'another reader',
    ({ utilityProcesses: [first, second] }) => first === hall && second !== reader && second,
  )
  await expect.poll(states, LONG).toContainEqual({ state: 'ready', reason: null })
  process.kill(hall, 'SIGKILL')
  await sample.shell.until('no reader of that hall', ({ utilityProcesses }) => !utilityProcesses.includes(again))
}, 120_000)

import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sampleShell } from './sample-shell.ts'
import { askHost, sessionOf } from './shell-under-test.ts'

const sample = sampleShell()

let laid = false
const service = createServer((_, response) => {
  response.end(JSON.stringify(laid ? { name: '李满仓', number: '11010519491231002X' } : {}))
})
beforeAll(() => new Promise<void>((resolve) => service.listen(0, '127.0.0.1', resolve)))
afterAll(() => service.close())

test("a card on this computer's own reader comes to its desk page, and no simulator is taken for one", async () => {
  const { port } = service.address() as AddressInfo
  const session = await sessionOf(sample.desk, 'admin')
  const settings = {
    ...{ kind: 'service', address: `http://127.0.0.1:${port}/`, pollMs: 50 },
    fields: { name: 'name', number: 'number' },
  }
  await expect(askHost(sample.desk, 'setCardReader', { settings: { kind: 'simulator' } }, session)).rejects.toThrow()
  expect(await askHost(sample.desk, 'setCardReader', { settings }, session)).toBeNull()
  expect(await askHost(sample.desk, 'cardReader')).toMatchObject({ kind: 'service' })
  laid = true
  let after: unknown = null
  await expect
    .poll(
      async () => {
        const next = await askHost(sample.desk, 'nextCard', { after })
        after = Reflect.get(Object(next), 'status') ?? after
        return Reflect.get(Object(next), 'card')
      },
      { timeout: 20_000 },
    )
    .toMatchObject({ name: '李满仓', number: '11010519491231002X' })
  expect(await askHost(sample.desk, 'setCardReader', { settings: null }, session)).toBeNull()
  expect(await askHost(sample.desk, 'cardReader')).toBeNull()
}, 60_000)

import { expect, test } from 'vitest'
import { isLocalAddress } from './local-address.ts'

test.each([
  ['http://127.0.0.1:8989/read', true],
  ['http://127.1.2.3/', true],
  ['ws://localhost:9000', true],
  ['http://[::1]:1', true],
  ['http://192.168.1.20/', false],
  ['http://localhost.example.org/', false],
  ['http://127.0.0.1@example.org/', false],
  ['http://127.0.0.1.example.org/', false],
  ['http://0x7f.1/', true],
  ['nothing', false],
])('%s stands on this computer: %s', (address, local) => {
  expect(isLocalAddress(address)).toBe(local)
})

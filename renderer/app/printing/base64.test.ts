import { expect, test } from 'vitest'
import { bytesOf } from './base64.ts'

test('every byte comes back as it was', () => {
  const bytes = Uint8Array.from({ length: 256 }, (_, value) => value)
  expect(bytesOf(btoa(String.fromCharCode(...bytes)))).toEqual(bytes)
})

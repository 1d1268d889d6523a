import { expect, test } from 'vitest'
import { hallAddress } from './look-for-hall.ts'

test.each([
  ['192.168.1.5', 'https://192.168.1.5:8471/'],
  [' http://192.168.1.5:9000/desk ', 'https://192.168.1.5:9000/'],
  ['https://front.lan', 'https://front.lan:8471/'],
  ['https://front.lan:443/', 'https://front.lan/'],
  ['fd00::2', 'https://[fd00::2]:8471/'],
])('%s is the hall at %s', (typed, address) => {
  expect(hallAddress(typed)?.href).toBe(address)
})

test.each(['', 'a b', 'https://user:secret@192.168.1.5'])('%j is no address', (typed) => {
  expect(hallAddress(typed)).toBeNull()
})

import { expect, test } from 'vitest'
import { isOwnRequest } from './origin.ts'

const NAMES = new Set(['localhost', 'hall-pc'])

test.each([
  [{ host: 'localhost:8471' }, true],
  [{ host: 'HALL-PC:8471', origin: 'http://hall-pc:8471' }, true],
  [{ host: '192.168.1.5:8471', origin: 'http://192.168.1.5:8471' }, true],
  [{ host: '[::1]:8471', origin: 'http://[::1]:8471' }, true],
  [{ host: '[fd00::5]:8471' }, true],
  [{}, false],
  [{ host: '' }, false],
  [{ host: 'evil.example:8471' }, false],
  [{ host: 'localhost.evil.example' }, false],
  [{ host: '192.168.1.5.evil.example' }, false],
  [{ host: 'localhost:8471', origin: 'http://localhost:9000' }, false],
  [{ host: 'localhost:8471', origin: 'http://hall-pc:8471' }, false],
  [{ host: 'localhost:8471', origin: 'null' }, false],
  [{ host: 'localhost:8471', origin: '' }, false],
  [{ host: 'localhost:8471', origin: 'file://' }, false],
  [{ host: 'user@localhost:8471', origin: 'http://evil.example' }, false],
])('a request with %j is our own: %s', (headers, own) => {
  expect(isOwnRequest({ headers }, NAMES)).toBe(own)
})

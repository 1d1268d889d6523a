import { expect, test } from 'vitest'
import { createKeyring } from './keyring.ts'

function keyring() {
  let made = 0
  return createKeyring(() => `key-${++made}`)
}

test('a command that lost its answer is sent again with the same key', () => {
  const keys = keyring()
  const first = keys.keyFor('call-next desk 3')
  keys.lost('call-next desk 3', first)
  expect(keys.keyFor('call-next desk 3')).toBe(first)
})

test('an answered command gets a new key the next time', () => {
  const keys = keyring()
  const first = keys.keyFor('call-next desk 3')
  keys.done()
  expect(keys.keyFor('call-next desk 3')).not.toBe(first)
})

test('another input is another command', () => {
  const keys = keyring()
  keys.lost('call-next desk 3', keys.keyFor('call-next desk 3'))
  expect(keys.keyFor('call-next desk 4')).toBe('key-2')
})

test('once work went on, the old command is not replayed', () => {
  const keys = keyring()
  const lost = keys.keyFor('call-next desk 3')
  keys.lost('call-next desk 3', lost)
  keys.done()
  expect(keys.keyFor('call-next desk 3')).not.toBe(lost)
})

test('a refusal is an answer', () => {
  const keys = keyring()
  const lost = keys.keyFor('call-next desk 3')
  keys.lost('call-next desk 3', lost)
  keys.refused('call-next desk 3')
  expect(keys.keyFor('call-next desk 3')).not.toBe(lost)
})

import { expect, test } from 'vitest'
import { startOptions } from './options.ts'

test('without flags the own hall opens', () => {
  expect(startOptions([])).toEqual({ demo: false, busy: false, open: true })
})

test('all flags are read', () => {
  const args = ['--demo', '--busy', '--data', '/srv/hall', '--port', '9000', '--no-open']
  expect(startOptions(args)).toEqual({ demo: true, busy: true, data: '/srv/hall', port: 9000, open: false })
})

test.each([['--dmeo'], ['--port', 'x'], ['--port', '70000'], ['--data'], ['demo'], ['--busy']])(
  '%s is refused',
  (...args) => {
    expect(startOptions(args)).toBeUndefined()
  },
)

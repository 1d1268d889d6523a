import { createServer } from 'node:net'
import { expect, test } from 'vitest'
import { isFree, parseReady } from './hall-process.ts'

test('the ready line gives the address', () => {
  const line = '{"event":"ready","url":"http://127.0.0.1:8471/","version":"0.1.0","pid":7}'
  expect(parseReady(line)).toBe('http://127.0.0.1:8471/')
})

test.each(['', 'listening', 'null', '[]', '{"event":"stopped","url":"x"}', '{"event":"ready"}'])(
  'the line %j is not the ready line',
  (line) => expect(parseReady(line)).toBeUndefined(),
)

test('a port that another program holds is not free', async () => {
  const other = createServer()
  const port = await new Promise<number>((resolve) => {
    other.listen(0, '127.0.0.1', () => {
      const address = other.address()
      resolve(typeof address === 'object' && address ? address.port : 0)
    })
  })
  expect(await isFree(port)).toBe(false)
  await new Promise((resolve) => other.close(resolve))
  expect(await isFree(port)).toBe(true)
})

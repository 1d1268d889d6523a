import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createKeys, KeyMissing, keysOf, opens, readKeys } from './keys.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'keys-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const keys = keysOf(new Uint8Array(32).fill(1))
const NUMBER = '11010519491231002X'

test('what was sealed in a place opens there, and nowhere else', () => {
  const sealed = keys.seal('parties.phone:1', '13800000002 㛃𬭎𠮷')
  expect(keys.unseal('parties.phone:1', sealed)).toBe('13800000002 㛃𬭎𠮷')
  expect(() => keys.unseal('parties.phone:2', sealed)).toThrow()
  expect(() => keys.unseal('parties.address:1', sealed)).toThrow()
})

test('the same text is sealed differently each time and says nothing', () => {
  const [first, second] = [keys.seal('c', NUMBER), keys.seal('c', NUMBER)]
  expect(first).not.toBe(second)
  expect(first).not.toContain('1101')
})

test('a changed value and another key open nothing', () => {
  const sealed = keys.seal('c', NUMBER)
  const other = keysOf(new Uint8Array(32).fill(2))
  const changed = `${sealed.slice(0, -4)}${sealed.endsWith('AAAA') ? 'BBBB' : 'AAAA'}`
  expect(opens(keys, 'c', sealed, NUMBER)).toBe(true)
  expect([opens(other, 'c', sealed, NUMBER), opens(keys, 'c', changed, NUMBER)]).toEqual([false, false])
  expect(() => keys.unseal('c', NUMBER)).toThrow(KeyMissing)
})

test('a hash finds the same value of the same kind under the same key only', () => {
  expect(keys.hash('document', NUMBER)).toBe(keys.hash('document', NUMBER))
  expect(keys.hash('phone', NUMBER)).not.toBe(keys.hash('document', NUMBER))
  expect(keysOf(new Uint8Array(32).fill(2)).hash('document', NUMBER)).not.toBe(keys.hash('document', NUMBER))
})

test('a file is sealed in its place, opens only whole, and its hash needs the key', async () => {
  const file = Uint8Array.from({ length: 2_500_000 }, (_, index) => index % 251)
  const sealed = await keys.sealBytes('attachments:x', file)
  expect(Buffer.compare(await keys.unsealBytes('attachments:x', sealed), file)).toBe(0)
  await expect(keys.unsealBytes('attachments:y', sealed)).rejects.toThrow()
  await expect(keys.unsealBytes('attachments:x', sealed.subarray(0, -1))).rejects.toThrow()
  await expect(keys.unsealBytes('attachments:x', Buffer.alloc(3))).rejects.toThrow(KeyMissing)
  const [once, again, other] = await Promise.all([
    keys.hashBytes('attachments', file),
    keys.hashBytes('attachments', file),
    keysOf(new Uint8Array(32).fill(2)).hashBytes('attachments', file),
  ])
  expect([once === again, once === other]).toEqual([true, false])
})

test('a data folder keeps its key, for its own account alone', () => {
  expect(readKeys(folder)).toBeNull()
  const sealed = createKeys(folder).seal('c', NUMBER)
  expect(readKeys(folder)?.unseal('c', sealed)).toBe(NUMBER)
  if (process.platform !== 'win32') expect(statSync(join(folder, 'keys/data-key')).mode & 0o077).toBe(0)
})

test('a damaged key file is no key', () => {
  createKeys(folder)
  const file = join(folder, 'keys/data-key')
  writeFileSync(file, readFileSync(file, 'utf8').slice(0, 20))
  expect(() => readKeys(folder)).toThrow(KeyMissing)
})

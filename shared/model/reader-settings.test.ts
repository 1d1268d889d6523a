import { expect, test } from 'vitest'
import { ReaderSettings } from './reader-settings.ts'

test('a reader needs only what tells it from others; the rest has a usual value', () => {
  expect(ReaderSettings.parse({ kind: 'sdt', library: 'C:\\reader\\sdtapi.dll' })).toEqual({
    kind: 'sdt',
    library: 'C:\\reader\\sdtapi.dll',
    node: '',
    port: 0,
    readTimeoutMs: 8_000,
    pollMs: 400,
  })
  expect(ReaderSettings.parse({ kind: 'serial', path: 'COM3' })).toMatchObject({ baudRate: 115_200 })
  expect(ReaderSettings.parse({ kind: 'cvr', library: 'termb.dll' })).toMatchObject({ answers: 'functions' })
  expect(ReaderSettings.parse({ kind: 'simulator' })).toMatchObject({ folder: '' })
})

test('a service says where name and number stand in its answer', () => {
  const service = { kind: 'service', address: 'http://127.0.0.1:8989/read' }
  const fields = { name: 'result.name', number: 'result.0.id' }
  expect(ReaderSettings.parse({ ...service, fields })).toMatchObject({
    fields: { name: 'result.name', number: 'result.0.id', sex: '' },
    elsewhere: false,
  })
  expect(ReaderSettings.safeParse({ ...service, fields: { name: 'name' } }).success).toBe(false)
  expect(ReaderSettings.safeParse({ ...service, fields: { name: 'a..b', number: 'n' } }).success).toBe(false)
  expect(ReaderSettings.safeParse({ ...service, address: 'file:///etc/passwd', fields }).success).toBe(false)
})

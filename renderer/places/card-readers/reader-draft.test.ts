import { expect, test } from 'vitest'
import type { CardReaderView, DeskReaderSettings } from '../../../shared/contract/visit-readers.ts'
import { CardReaderId } from '../../../shared/model/ids.ts'
import { ReaderSettings } from '../../../shared/model/reader-settings.ts'
import { draftOf, settingsOf } from './reader-draft.ts'

const reader = (settings: DeskReaderSettings): CardReaderView => ({
  ...{ id: CardReaderId.parse('019a0000-0000-7000-8000-000000000001'), name: 'x', desk: null, active: true },
  ...{ settings, status: { state: 'ready', reason: null } },
})

test.each<DeskReaderSettings>([
  ReaderSettings.parse({ kind: 'sdt', library: 'C:\\sdtapi.dll', port: 1001, node: 'C:\\node32.exe' }),
  ReaderSettings.parse({ kind: 'cvr', library: 'termb.dll', answers: 'files', pollMs: 900 }),
  ReaderSettings.parse({ kind: 'serial', path: '/dev/ttyUSB0', baudRate: 9_600 }),
  ReaderSettings.parse({
    ...{ kind: 'service', address: 'http://127.0.0.1:8989/read', method: 'POST', body: '{}', elsewhere: true },
    fields: { name: 'data.xm', number: 'data.sfzh' },
    success: { path: 'code', values: ['0', '90'], noCard: ['-1'] },
    dates: 'day-first',
  }),
  ReaderSettings.parse({ kind: 'simulator', folder: '/tmp/cards' }),
  { kind: 'wedge', separator: ';', fields: ['number', 'skip', 'name'] },
])('the form of a $kind reader holds all of its settings', (settings) => {
  expect(settingsOf(draftOf(reader(settings)))).toEqual({ settings })
})

test('what is wrong stands where it was entered', () => {
  const draft = draftOf(null)
  expect(settingsOf(draft)).toEqual({ wrong: ['library'] })
  const entries = { ...draft.entries, library: 'a.dll', port: 'x', pollMs: '5' }
  expect(settingsOf({ ...draft, entries })).toEqual({ wrong: ['port', 'pollMs'] })
  expect(settingsOf({ ...draft, kind: 'wedge', order: ['name'] })).toEqual({ wrong: ['fields'] })
  const address = 'http://localhost/'
  expect(settingsOf({ ...draft, kind: 'service', entries: { ...entries, pollMs: '400', address } })).toEqual({
    wrong: ['fields'],
  })
})

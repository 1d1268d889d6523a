import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { connectReader } from '../../../tests/support/connected-reader.ts'
import { residentCard } from '../../../tests/support/sample-cards.ts'

let folder = ''
let reader: ReturnType<typeof connectReader> | undefined
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cards-'))
})
afterEach(async () => {
  await reader?.stop()
  rmSync(folder, { recursive: true, force: true })
})

test('a file put into the folder is a card, and taking it away takes the card away', async () => {
  reader = connectReader({ kind: 'simulator', folder })
  await reader.state('ready')
  const file = join(folder, 'li.json')
  writeFileSync(file, '{"name":"李某","number":"11010519491231002x","sex":"男","nation":"01"}')
  await reader.card()
  expect(reader.cards).toMatchObject([{ name: '李某', number: '11010519491231002X', sex: 'male', nation: '汉' }])
  rmSync(file)
  await reader.state('ready')
  writeFileSync(file, 'not a card')
  await reader.state('misread', 'ANSWER_UNFIT')
})

test('a card is laid by a command, told again on demand, and taken away', async () => {
  reader = connectReader({ kind: 'simulator' })
  await reader.state('ready')
  reader.lay(residentCard)
  await reader.state('card-present')
  reader.read()
  await reader.card(2)
  reader.lay(null)
  await reader.state('ready')
  expect(reader.cards).toEqual([residentCard, residentCard])
})

test('a folder that is not there is told, and found when it comes', async () => {
  reader = connectReader({ kind: 'simulator', folder: join(folder, 'later') })
  await reader.state('no-device', 'FOLDER_MISSING')
})

test('a reader that was stopped says so and tells nothing more', async () => {
  reader = connectReader({ kind: 'simulator' })
  await reader.state('ready')
  await reader.stop()
  reader.lay(residentCard)
  expect(reader.states.at(-1)).toEqual({ state: 'stopped', reason: null })
  expect(reader.cards).toEqual([])
})

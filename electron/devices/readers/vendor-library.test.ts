import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest'
import { brokenLibrary, buildCardLibrary, compiler } from '../../../tests/support/card-library.ts'
import { connectReader } from '../../../tests/support/connected-reader.ts'
import { chipTexts, residentCard } from '../../../tests/support/sample-cards.ts'

// The fields of the card in GB 18030, one in each line, as the library keeps them.
const CARD_LINES = Buffer.from(
  'c0eec4b3c4b30ac4d00ababa0a31393439c4ea3132d4c23331c8d50ab1b1bea9cad0b3afd1f4c7f8c4b3bdd6b5c031bac50a' +
    '3131303130353139343931323331303032580ab1b1bea9cad0b9abb0b2bed6b3afd1f4b7d6bed60a32303130303130310ab3' +
    'a4c6da0a',
  'hex',
)

const folder = mkdtempSync(join(tmpdir(), 'card-library-'))
const put = (name: string, bytes: Uint8Array | string = '') => writeFileSync(join(folder, name), bytes)
const take = (...names: string[]) => {
  for (const name of names) rmSync(join(folder, name), { force: true })
}
let reader: ReturnType<typeof connectReader> | undefined
afterEach(async () => {
  take('unplugged', 'refused', 'crash', 'hang', 'card.bin', 'card.txt')
  await reader?.stop()
})
afterAll(() => rmSync(folder, { recursive: true }))

test('where the whole check runs there is a C compiler for the tests below', () => {
  if (process.env['CI']) expect(compiler).toBeDefined()
})

test('a library that is not there, and one that is none, are told apart', async () => {
  reader = connectReader({ kind: 'sdt', library: join(folder, 'nowhere.so') })
  await reader.state('no-device', 'LIBRARY_MISSING')
  await reader.stop()
  reader = connectReader({ kind: 'sdt', library: brokenLibrary(folder) })
  await reader.state('no-device', 'LIBRARY_UNFIT')
})

test.each([
  ['not there', join(folder, 'node.exe')],
  ['in what is no folder', join(process.execPath, 'node.exe')],
  ['named by more than a path may be', join(folder, 'n'.repeat(300))],
])('another Node that is %s is told as such', async (_, node) => {
  reader = connectReader({ kind: 'sdt', library: 'sdtapi.dll', node })
  await reader.state('no-device', 'NODE_MISSING')
})

describe.skipIf(!compiler)('a library with the SDT functions', () => {
  let library = ''
  beforeEach(() => {
    library = buildCardLibrary(folder)
  })

  test('a card is read once, until it was taken away', async () => {
    reader = connectReader({ kind: 'sdt', library })
    await reader.state('ready')
    put('card.bin', chipTexts.resident)
    await reader.state('card-present')
    expect(reader.cards).toEqual([{ ...residentCard, photo: { type: 'wlt', data: expect.any(String) } }])
    expect(reader.cards[0]?.photo?.data.length).toBe(1_368)
    take('card.bin')
    await reader.state('ready')
    put('card.bin', chipTexts.foreigner2017)
    await reader.card(2)
    expect(reader.cards[1]).toMatchObject({ name: 'DUPONT, MARIE' })
    reader.read()
    await reader.card(3)
  })

  test('a reader that is pulled out and put in again goes on by itself', async () => {
    put('unplugged')
    reader = connectReader({ kind: 'sdt', library })
    await reader.state('no-device', 'NOT_CONNECTED')
    take('unplugged')
    await reader.state('ready')
    put('unplugged')
    await reader.state('no-device', 'NOT_CONNECTED')
    expect(reader.starts()).toBe(1)
  })

  test('a card that the reader does not accept is a misread, and no card', async () => {
    put('refused')
    put('card.bin', chipTexts.resident)
    reader = connectReader({ kind: 'sdt', library, port: 1003 })
    await reader.state('misread', 'CARD_REFUSED')
    put('card.bin', 'half a card')
    take('refused')
    await reader.state('misread', 'READ_FAILED')
    expect(reader.cards).toEqual([])
  })

  test('a library that aborts ends its own process only, which is started again', async () => {
    reader = connectReader({ kind: 'sdt', library })
    await reader.state('ready')
    put('crash')
    await reader.state('crashed', 'ENDED')
    take('crash')
    put('card.bin', chipTexts.resident)
    await reader.card()
    expect(reader.cards).toMatchObject([residentCard])
    expect(reader.starts()).toBeGreaterThan(1)
  })

  test('a library that never comes back is ended after its time, and started again', async () => {
    reader = connectReader({ kind: 'sdt', library, readTimeoutMs: 200 })
    await reader.state('ready')
    put('hang')
    await reader.state('crashed', 'SILENT')
    take('hang')
    await reader.state('ready')
  })
})

describe.skipIf(!compiler)('a library with the CVR functions', () => {
  let library = ''
  beforeEach(() => {
    library = buildCardLibrary(folder)
    put('card.txt', CARD_LINES)
  })
  const photo = { type: 'bmp', data: 'Qk0=' }

  test('gives the fields one by one', async () => {
    reader = connectReader({ kind: 'cvr', library })
    await reader.card()
    expect(reader.cards).toEqual([{ ...residentCard, photo }])
    take('card.txt')
    await reader.state('ready')
    put('unplugged')
    await reader.state('no-device', 'NOT_CONNECTED')
  })

  test('or writes them into files, which do not stay', async () => {
    reader = connectReader({ kind: 'cvr', library, answers: 'files' })
    await reader.card()
    await reader.stop()
    expect(reader.cards).toEqual([{ ...residentCard, photo }])
    expect(['wz.txt', 'zp.bmp'].filter((name) => existsSync(join(folder, name)))).toEqual([])
  })
})

import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { SerialPort } from 'serialport'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { connectReader } from '../../../tests/support/connected-reader.ts'
import { chipPhoto, chipTexts, residentCard } from '../../../tests/support/sample-cards.ts'
import { createFrameParser, samFrame } from './sam-frames.ts'

const socat = spawnSync('socat', ['-V']).status === 0

test('where the whole check runs there is socat for the tests below', () => {
  if (process.env['CI']) expect(socat).toBe(true)
})

test('a line that is not there is told as such', async () => {
  const reader = connectReader({ kind: 'serial', path: '/dev/nowhere' })
  await reader.state('no-device', 'NOT_CONNECTED')
  await reader.stop()
})

describe.skipIf(!socat)('a reader on a pair of pseudo-terminals', () => {
  const folder = mkdtempSync(join(tmpdir(), 'serial-'))
  const [near, far] = [join(folder, 'near'), join(folder, 'far')]
  const pair = spawn('socat', [`pty,raw,echo=0,link=${near}`, `pty,raw,echo=0,link=${far}`], { stdio: 'ignore' })
  let module: SerialPort
  let reader: ReturnType<typeof connectReader> | undefined
  /** What the module on the far end answers to each command. */
  let answer: (command: string) => readonly Uint8Array[]

  beforeAll(async () => {
    while (!existsSync(near) || !existsSync(far)) await pause(10)
    module = new SerialPort({ path: far, baudRate: 115_200 })
    const parser = createFrameParser()
    module.on('data', (bytes: Buffer) => {
      for (const command of parser.push(bytes)) {
        if (command === 'damaged') continue
        for (const piece of answer(Buffer.from(command).toString('hex'))) module.write(Buffer.from(piece))
      }
    })
  })
  afterEach(() => reader?.stop())
  afterAll(async () => {
    await new Promise((resolve) => module.close(resolve))
    pair.kill()
    rmSync(folder, { recursive: true })
  })

  const NO_CARD = [samFrame([0, 0, 0x80])]
  const DONE = samFrame([0, 0, 0x90, 0, 0, 0, 0, 0, 0, 0, 0])
  const FOUND = samFrame([0, 0, 0x9f, 0, 0, 0, 0])
  const whole = (text: Uint8Array) => samFrame([0, 0, 0x90, 1, 0, 4, 0, ...text, ...chipPhoto])
  const withCard =
    (read: () => readonly Uint8Array[]) =>
    (command: string): readonly Uint8Array[] =>
      command === '2001' ? [FOUND] : command === '2002' ? [DONE] : command === '3001' ? read() : []
  const settings = { kind: 'serial', path: near }

  test('a card is found, selected and read, with its photo', async () => {
    answer = () => NO_CARD
    reader = connectReader(settings)
    await reader.state('ready')
    answer = withCard(() => [whole(chipTexts.resident)])
    await reader.state('card-present')
    expect(reader.cards).toEqual([{ ...residentCard, photo: { type: 'wlt', data: chipPhoto.toString('base64') } }])
    answer = () => NO_CARD
    await reader.state('ready')
  })

  test('an answer in pieces, after noise, and damaged twice, is asked for again until it is whole', async () => {
    const frame = whole(chipTexts.permit)
    const damaged = frame.slice()
    damaged[100] = (damaged[100] ?? 0) ^ 0xff
    let asked = 0
    answer = withCard(() => {
      asked += 1
      return asked < 3 ? [damaged] : [Uint8Array.from([0xaa, 0x00, 0xaa]), frame.slice(0, 40), frame.slice(40)]
    })
    reader = connectReader(settings)
    await reader.card()
    expect(reader.cards).toMatchObject([{ kind: 'residence-permit', number: '810000199001150028' }])
    expect(reader.states.map(({ state }) => state)).not.toContain('misread')
  })

  test('an answer that stays damaged is a misread; a module that is silent is no device', async () => {
    const damaged = whole(chipTexts.resident)
    damaged[200] = (damaged[200] ?? 0) ^ 1
    answer = withCard(() => [damaged])
    reader = connectReader(settings)
    await reader.state('misread', 'READ_FAILED')
    answer = () => []
    await reader.state('no-device', 'NOT_CONNECTED')
    answer = () => NO_CARD
    await reader.state('ready')
    expect(reader.cards).toEqual([])
  })
})

import { CHIME } from '../../../shared/model/clip-plan.ts'
import type { PaperName } from '../../../shared/model/paper.ts'
import { hallClient } from '../../app/hall-client.ts'
import { addressesOf, voiceLibrary } from '../hall-display/clips.ts'
import { tryVoice } from '../hall-display/try-voice.ts'

export const TESTS = ['database', 'printer', 'sound', 'display'] as const
export type TestName = (typeof TESTS)[number]

/** `code` chooses the words: what was found and what to do. `look`: only a person can tell. */
export type TestResult = Readonly<{
  outcome: 'passed' | 'look' | 'skipped' | 'failed'
  code: string
  values?: Readonly<Record<string, number>>
}>

export type HallPrinter = Awaited<ReturnType<typeof hallClient.printing.printers>>[number]

export async function testDatabase(): Promise<TestResult> {
  const { written, file, milliseconds } = await hallClient.diagnostics.testDatabase()
  if (!written) return { outcome: 'failed', code: 'notWritten' }
  return { outcome: file === 'whole' ? 'passed' : 'failed', code: file, values: { milliseconds } }
}

export async function testDisplays(): Promise<TestResult> {
  const { open, answered, voiceless } = await hallClient.diagnostics.testDisplays()
  if (open === 0) return { outcome: 'skipped', code: 'noneOpen' }
  const all = answered >= open
  if (all && voiceless > 0) return { outcome: 'failed', code: 'voiceless', values: { open, voiceless } }
  return { outcome: all ? 'passed' : 'failed', code: all ? 'answered' : 'silent', values: { open, answered } }
}

export async function testSound(): Promise<TestResult> {
  const library = voiceLibrary((await hallClient.ticket.voicePacks()).packs)
  const { clips, broken, blocked } = await tryVoice(addressesOf(library), library.builtIn[CHIME])
  if (clips === 0) return { outcome: 'failed', code: 'noClips' }
  if (broken > 0) return { outcome: 'failed', code: 'broken', values: { clips, broken } }
  return blocked ? { outcome: 'failed', code: 'blocked' } : { outcome: 'look', code: 'played', values: { clips } }
}

/** Sends the calibration page to a printer of the hall, on the paper that the hall uses there. */
export async function testPrinter(printer: string): Promise<TestResult> {
  if (printer === '') return { outcome: 'skipped', code: 'noneChosen' }
  const { job } = await hallClient.printing.printCalibration({
    key: crypto.randomUUID(),
    printer,
    paper: await paperOf(printer),
  })
  for (let tries = 0; tries < 60; tries += 1) {
    const found = (await hallClient.printing.today()).find(({ id }) => id === job)
    if (found?.state === 'sent') return { outcome: 'look', code: 'sent' }
    if (found?.state === 'to-reprint') return { outcome: 'failed', code: found.reason ?? 'refused' }
    await new Promise((resolve) => setTimeout(resolve, 500))
  }
  return { outcome: 'failed', code: 'slow' }
}

async function paperOf(printer: string): Promise<PaperName> {
  const settings = await hallClient.printing.settings()
  return settings.find((setting) => setting.printer === printer)?.paper ?? 'a4'
}

import { createHash } from 'node:crypto'
import { mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { projectRoot } from '../../../electron/start/project.ts'
import { runHall } from '../../support/hall-process.ts'
import { TINY_MODEL, wavOf } from '../../support/tiny-speech.ts'
import { key } from '../../support/whole-walk.ts'
import { type DeskLine, lineOf } from './hall-line.ts'

/** A recording of this sound for a browser's false microphone. Playwright reads a file of tests in several processes. */
export function recordingOf(sound: Buffer): string {
  const folder = join(projectRoot, 'out/test/spoken')
  mkdirSync(folder, { recursive: true })
  const recording = join(folder, `${createHash('sha256').update(sound).digest('hex')}.wav`)
  const written = `${recording}-${process.pid}`
  writeFileSync(written, wavOf(sound))
  renameSync(written, recording)
  return recording
}

export type ListeningHall = Awaited<ReturnType<typeof listeningHall>>

/** A hall whose engine listens, with the lines of its administrator and a clerk. */
export async function listeningHall() {
  const hall = await runHall('--demo')
  const [admin, clerk] = [await lineOf(hall.url, 'admin'), await lineOf(hall.url, 'front1')]
  await chooseModel(admin, TINY_MODEL)
  return {
    ...{ hall, admin, clerk },
    async end() {
      for (const line of [admin, clerk]) line.close()
      await hall.end()
    },
  }
}

/** The account of somebody who agreed to being recorded. */
export async function beginSpokenAccount({ client }: DeskLine, name: string) {
  const party = { type: 'person', name, document: { type: 'none', number: '' }, phone: '', address: '' } as const
  const heads = { headcount: 1, representatives: [], noticeGiven: true as const }
  const { id } = await client.visit.register({ key: key(), ticket: null, channel: 'visit', party, ...heads })
  const { id: transcript } = await client.transcript.begin({ key: key(), visit: id })
  await client.transcript.giveConsent({ key: key(), transcript, giver: name, manner: 'aloud' })
  return { visit: id, transcript }
}

export async function openSpokenAccount(desk: Page, name: string): Promise<void> {
  await desk.getByRole('region', { name: '今日登记' }).getByRole('button', { name }).click()
  await expect(desk.locator('.guide [name=words]')).toBeVisible()
}

/** Until the engine listens with the model of this folder. */
export async function chooseModel({ client }: DeskLine, folder: string): Promise<void> {
  await client.transcript.chooseSpeech({ key: key(), folder })
  await expect.poll(async () => (await client.transcript.speech()).status.state).toBe('ready')
}

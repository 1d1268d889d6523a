import { expect, type Page } from '@playwright/test'
import { key } from '../../support/whole-walk.ts'
import type { DeskLine } from './hall-line.ts'

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

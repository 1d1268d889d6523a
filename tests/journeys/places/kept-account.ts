import { expect, type Page } from '@playwright/test'
import { matterNamed } from '../../support/sample-office.ts'
import { key } from '../../support/whole-walk.ts'
import { lineOf } from './hall-line.ts'

/** A visit whose account was begun; `name` tells it from others. */
export async function beginAccount(url: string, name: string): Promise<string> {
  const line = await lineOf(url, 'front1')
  const { party, channel } = matterNamed('lake')
  const { headcount, representatives, ...who } = party
  const visit = { key: key(), ticket: null, channel, party: { ...who, name }, headcount, representatives }
  const { id } = await line.client.visit.register({ ...visit, noticeGiven: true })
  await line.client.transcript.begin({ key: key(), visit: id })
  line.close()
  return id
}

/** What the hall has of the account, asked anew each time: the hall may have ended meanwhile. */
export async function keptGuide(url: string, visit: string) {
  const line = await lineOf(url, 'front1')
  const account = await line.client.transcript.ofVisit({ visit })
  line.close()
  if (!account) throw new Error('the account was not begun')
  return account.guide
}

export async function openRecord(page: Page, name: string): Promise<void> {
  const words = partField(page, 'words')
  const listed = page.getByRole('region', { name: '今日登记' }).getByRole('button', { name })
  await expect(words.or(listed).first()).toBeVisible()
  if (!(await words.isVisible())) await listed.click()
  await expect(words).toBeVisible()
}

export const partField = (page: Page, part: string) => page.locator(`.guide [name=${part}]`)

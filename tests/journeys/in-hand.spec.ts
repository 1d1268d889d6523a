import { expect, type Page, test } from '@playwright/test'
import type { CasefileKind } from '../../shared/model/kinds.ts'
import { foundByAxe } from '../support/axe.ts'
import { type RunningHall, runHall } from '../support/hall-process.ts'
import { matterNamed } from '../support/sample-office.ts'
import { key } from '../support/whole-walk.ts'
import { lineOf } from './places/hall-line.ts'
import { beginAccount, openRecord } from './places/kept-account.ts'
import { closePages, openPage } from './places/open-page.ts'

let hall: RunningHall
test.beforeAll(async () => {
  hall = await runHall('--demo')
})
test.afterEach(({ browser }) => closePages(browser))
test.afterAll(() => hall.end())

test('once a colleague opened the matter the page shows who came and no more, of whatever kind it is', async ({
  browser,
}) => {
  const clerk = await openPage(browser, `${hall.url}desk?as=front2`)
  const seen = [await seenOnceOpened(clerk, '金一', 'claim'), await seenOnceOpened(clerk, '金二', 'accusation')]
  expect(seen[0]).toContain('后续由经办人员继续办理')
  expect(seen[0]).toBe(seen[1])
  expect(await foundByAxe(clerk)).toEqual([])
})

/** What the page says after the matter was opened by another while the account stood in it. */
async function seenOnceOpened(clerk: Page, name: string, kind: CasefileKind): Promise<string> {
  const visit = await beginAccount(hall.url, name)
  await openRecord(clerk, name)
  await openMatter(visit, kind)
  const withdraw = clerk.getByRole('button', { name: /^撤回/ })
  await expect(withdraw).toBeDisabled()
  await expect(clerk.getByRole('navigation', { name: '办理步骤' })).toHaveCount(0)
  await expect(clerk.getByText(/^材料/)).toHaveCount(0)
  await expect(clerk.getByRole('alert')).toHaveCount(0)
  const columns = [clerk.getByRole('region', { name: '来访人', exact: true }), clerk.locator('.record-so-far')]
  const texts = await Promise.all(columns.map((column) => column.textContent()))
  return texts
    .join('\n')
    .replaceAll(name, '')
    .replace(/\d{2}:\d{2}/g, '')
}

async function openMatter(visit: string, kind: CasefileKind): Promise<void> {
  const { client, close } = await lineOf(hall.url, 'front1')
  const { casefile, transcript: guide } = matterNamed('lake')
  const { id: transcript, version: base } = await client.transcript.begin({ key: key(), visit })
  const { version } = await client.transcript.save({ key: key(), transcript, base, guide })
  await client.transcript.confirm({ key: key(), transcript, version, readBack: true, manner: 'oral' })
  await client.casefile.open({ key: key(), visit, ...casefile, kind })
  close()
}

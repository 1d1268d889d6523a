import AxeBuilder from '@axe-core/playwright'
import { expect, test } from '@playwright/test'
import { type RunningHall, runHall } from '../support/hall-process.ts'
import { matterNamed } from '../support/sample-office.ts'
import { issue } from './places/desk-queue.ts'
import { callNext, registerParty } from './places/front-desk.ts'
import { closePages, openPage } from './places/open-page.ts'

let hall: RunningHall
test.beforeAll(async () => {
  hall = await runHall('--demo')
})
test.afterEach(({ browser }) => closePages(browser))
test.afterAll(() => hall.end())

test('what was told is offered to the other questions and taken by keyboard', async ({ browser }) => {
  const desk = await openPage(browser, `${hall.url}desk?as=front1`)
  await expect(desk.getByRole('button', { name: /^叫下一位/ })).toBeEnabled()
  await callNext(desk, await issue(desk, 'B 个访'))
  await registerParty(desk, matterNamed('lake'))
  await desk.getByRole('button', { name: /^开始记录/ }).click()
  await desk.getByRole('textbox', { name: '何事', exact: true }).fill(matterNamed('injury').transcript.what)
  const answer = desk.getByRole('textbox', { name: '何时', exact: true })
  await answer.focus()
  const offer = desk.getByRole('button', { name: '9月3号下午' })
  await expect(offer).toBeVisible()
  await desk.keyboard.press('Alt+ArrowDown')
  await expect(offer).toBeFocused()
  await desk.keyboard.press('Enter')
  await expect(answer).toHaveValue('9月3号下午')
  await expect(answer).toBeFocused()
  await expect(offer).toHaveCount(0)
  for (const language of ['中文', 'English']) {
    await desk.getByRole('button', { name: language }).click()
    const { violations } = await new AxeBuilder({ page: desk }).analyze()
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
  }
})

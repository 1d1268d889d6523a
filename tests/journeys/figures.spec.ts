import { expect, type Page, test } from '@playwright/test'
import { foundByAxe } from '../support/axe.ts'
import { type RunningHall, runHall } from '../support/hall-process.ts'
import { lineOf } from './places/hall-line.ts'
import { closePages, openPage } from './places/open-page.ts'

let hall: RunningHall
test.afterEach(({ browser }) => closePages(browser))
const lines: (() => void)[] = []
test.beforeAll(async () => {
  hall = await runHall('--demo')
})
test.afterAll(async () => {
  for (const close of lines.splice(0)) close()
  await hall.end()
})

async function logIn(account: string) {
  const line = await lineOf(hall.url, account)
  lines.push(line.close)
  return line.client
}

const key = () => crypto.randomUUID()
const list = (page: Page) => page.getByRole('region', { name: '号票', exact: true })
const tile = (page: Page, name: string) =>
  page.getByRole('list', { name: '全厅' }).getByRole('button', { name: new RegExp(`${name}$`) })

async function numbersOf(clerk: Awaited<ReturnType<typeof logIn>>, code: string) {
  const found = (await clerk.ticket.services()).find((service) => service.code === code)
  if (!found) throw new Error(`the sample hall has no service ${code}`)
  return found.id
}

test('case 19: while tickets move, the number and the list behind it are never of different length', async ({
  browser,
}) => {
  const leader = await openPage(browser, `${hall.url}desk?as=leader1`)
  const kiosk = await logIn('kiosk1')
  const clerk = await logIn('front1')
  const desk = (await clerk.session.me()).desk ?? ''
  const service = await numbersOf(clerk, 'individual')

  await expect(leader.getByText('今天还没有人取号。')).toBeVisible()
  await tile(leader, '等候').click()
  await expect(list(leader).getByText('现在没有。')).toBeVisible()
  await leader.evaluate(watchNumberAndList)
  for (let round = 0; round < 12; round += 1) {
    await kiosk.ticket.issue({ key: key(), service, priority: 'ordinary' })
    await kiosk.ticket.issue({ key: key(), service, priority: 'ordinary' })
    const { id: ticket } = await clerk.ticket.callNext({ key: key(), desk })
    await clerk.ticket.serve({ key: key(), ticket })
    await clerk.ticket.finish({ key: key(), ticket })
  }
  await expect(tile(leader, '等候')).toHaveText(/^12/)
  await expect(list(leader).getByRole('listitem')).toHaveCount(12)
  for (const [name, count] of [
    ['已接待', 12],
    ['取号', 24],
    ['未到', 0],
  ] as const) {
    await leader.keyboard.press('Escape')
    await tile(leader, name).click()
    await expect(tile(leader, name)).toHaveText(new RegExp(`^${count}`))
    await expect(list(leader).getByRole('listitem')).toHaveCount(count)
  }
  const seen = await leader.evaluate(() => document.body.dataset['seen']?.split(' ') ?? [])
  expect(new Set(seen).size).toBeGreaterThan(3)
  expect(seen.filter((pair) => pair.split('/')[0] !== pair.split('/')[1])).toEqual([])
})

/** Runs in the page: notes number and length of the list at every change of the page. */
function watchNumberAndList(): void {
  const note = () => {
    const number = document.querySelector('[aria-label="全厅"] [aria-pressed="true"] b')?.textContent
    const open = document.querySelector('[aria-label="号票"]')
    // Until the hall has answered there is no list yet.
    if (!open || open.querySelector('.list-skeleton')) return
    const pair = `${number}/${open.querySelectorAll('[data-row]').length}`
    const seen = document.body.dataset['seen']?.split(' ') ?? []
    if (seen.at(-1) !== pair) document.body.dataset['seen'] = [...seen, pair].join(' ')
  }
  new MutationObserver(note).observe(document.body, { subtree: true, childList: true, characterData: true })
}

test('a number of a desk opens its tickets, and a ticket tells every state with desk, clerk and reason', async ({
  browser,
}) => {
  const clerk = await logIn('front2')
  const { desk: own, name } = await clerk.session.me()
  const desk = own ?? ''
  const service = await numbersOf(clerk, 'group')
  const { id: ticket, label } = await clerk.ticket.walkDirect({ key: key(), desk, service, priority: 'ordinary' })
  await clerk.ticket.hold({ key: key(), ticket, reason: '回去取材料' })
  await clerk.ticket.callChosen({ key: key(), desk, ticket, reason: '材料取来了' })
  await clerk.ticket.serve({ key: key(), ticket })
  await clerk.ticket.finish({ key: key(), ticket })
  await clerk.ticket.rateService({ key: key(), ticket, rating: 'satisfied' })
  await clerk.ticket.pauseDesk({ key: key(), desk, reason: 'meal', note: '' })

  const supervisor = await openPage(browser, `${hall.url}desk?as=supervisor1`)
  await supervisor.getByRole('tab', { name: '大厅数字' }).click()
  const deskName = (await clerk.staff.desks()).find(({ id }) => id === desk)?.name ?? ''
  const row = supervisor.getByRole('region', { name: '各窗口' }).getByRole('row', { name: new RegExp(deskName) })
  await expect(row).toContainText('用餐 1 次')
  await row.getByRole('button', { name: `${deskName}：已接待 1` }).press('Enter')

  // The focus is in the list: arrows and Enter go on from there.
  await expect(list(supervisor).getByRole('listitem')).toHaveCount(1)
  await supervisor.keyboard.press('Tab')
  await supervisor.keyboard.press('Tab')
  await supervisor.keyboard.press('Enter')
  const history = supervisor.getByRole('list', { name: `${label} 的经过` })
  const states = history.getByRole('listitem').locator('b')
  await expect(states).toHaveText(['等候', '接待中', '挂起', '已叫号', '接待中', '已接待'])
  await expect(history).toContainText('回去取材料')
  await expect(history.getByText(`${deskName} · ${name}`).first()).toBeVisible()
  expect(await foundByAxe(supervisor)).toEqual([])
  await supervisor.keyboard.press('Escape')
  await expect(list(supervisor)).toBeHidden()
  await expect(row.getByRole('button')).toBeFocused()

  await supervisor.getByRole('button', { name: '前一天' }).click()
  await expect(supervisor.getByText('这一天没有人取号。')).toBeVisible()
  await supervisor.getByRole('button', { name: '今天' }).click()
  await expect(row).toBeVisible()

  const party = {
    type: 'person',
    name: '柴旺',
    document: { type: 'none', number: '' },
    phone: '',
    address: '',
  } as const
  const visit = { ticket: null, channel: 'visit', party, headcount: 7, noticeGiven: true } as const
  await clerk.visit.register({ key: key(), ...visit, representatives: [] })
  await supervisor.getByRole('tab', { name: '今日来访' }).click()
  const visits = supervisor.getByRole('list', { name: '今日来访' })
  await expect(visits.getByRole('button')).toHaveCount(7)
  for (const kind of ['集访', '个访', '全部']) {
    const number = visits.getByRole('button', { name: kind })
    await number.click()
    const batches = Number(await number.locator('b').textContent())
    await expect(supervisor.getByRole('table', { name: '今日来访' }).locator('tbody')).toHaveCount(batches)
    await expect(supervisor.getByText('柴旺')).toHaveCount(kind === '个访' ? 0 : 1)
  }
  expect(await foundByAxe(supervisor)).toEqual([])
})

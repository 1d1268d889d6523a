import { expect, type Page, test } from '@playwright/test'
import { foundByAxe } from '../support/axe.ts'
import { type RunningHall, runHall } from '../support/hall-process.ts'
import { comeAgain, comeOften, EARLIER, OFTEN, type Past, VISITOR, writePast } from './places/earlier-visits.ts'
import { callNext, readBackAndSeal } from './places/front-desk.ts'
import { closePages, openPage } from './places/open-page.ts'

let hall: RunningHall
let past: Past
test.beforeAll(async () => {
  hall = await runHall('--demo')
  past = await writePast(hall.url)
  await comeOften(hall.url)
})
test.afterEach(({ browser }) => closePages(browser))
test.afterAll(() => hall.end())

const earlier = (page: Page) => page.getByRole('region', { name: '以前的事项' })
const suggestions = (page: Page) => page.getByRole('region', { name: '可能是同一事项' })

test('who comes for the ninth time is known with all they brought, and what it is again', async ({ browser }) => {
  const clerk = await openPage(browser, `${hall.url}desk?as=front1`)
  await chooseVisitor(clerk)
  await expect(earlier(clerk).getByRole('article')).toHaveCount(2)
  await expect(earlier(clerk).getByText('已分流')).toBeVisible()
  await expect(earlier(clerk)).toContainText('只看本厅的登记')
  await expect(earlier(clerk)).toContainText('共 8 次，撤销的不计')
  await earlier(clerk).getByRole('button', { name: '更早的来访' }).click()
  await expect(earlier(clerk).getByRole('listitem').filter({ hasText: '来访' })).toHaveCount(8)
  await lookedOver(clerk)

  await register(clerk)
  await expect(earlier(clerk)).toContainText('共 8 次，撤销的不计')
  await sealAccount(clerk)
  const first = suggestions(clerk).getByRole('article', { name: past.land })
  await expect(first).toBeVisible()
  await clerk.getByRole('textbox', { name: '问题发生地' }).fill('东乡三村村委会')
  await clerk.getByRole('textbox', { name: '事项摘要' }).fill('还是以前那块被征地的补偿款，至今未付')
  await expect(first).toContainText(/同一来访人；同一地点：东乡三村；(同一责任单位：\S+；)?用词相近：补偿款、征地/)
  await first
    .getByRole('button', { name: new RegExp(past.land) })
    .first()
    .click()
  await expect(first).toContainText(EARLIER.land.summary)
  await lookedOver(clerk)

  await suggestions(clerk)
    .getByRole('button', { name: `不是：${past.road}` })
    .click()
  await expect(suggestions(clerk).getByRole('article', { name: past.road })).toHaveCount(0)
  // A repeat says which matter it repeats.
  await clerk.getByRole('radio', { name: '重访' }).check({ force: true })
  await clerk.keyboard.press('Alt+o')
  await expect(clerk.getByText('请在上面选定是以前的哪一件')).toBeVisible()
  await suggestions(clerk)
    .getByRole('button', { name: `是同一件事，记为重访：${past.land}` })
    .click()
  await expect(clerk.getByText(`已记为 ${past.land} 的重访`)).toBeVisible()
  await expect(clerk.getByRole('radio', { name: '重访' })).toBeChecked()

  const repeat = await openMatter(clerk)
  await clerk.getByRole('tab', { name: '信访事项' }).click()
  await clerk.getByLabel('查找事项').fill(repeat)
  await clerk.getByRole('button', { name: repeat }).click()
  await clerk.getByRole('button', { name: new RegExp(`^${past.land}（`) }).click()
  await expect(clerk.getByRole('heading', { name: past.land })).toBeVisible()
  await expect(clerk.getByText(new RegExp(`${repeat}（`))).toBeVisible()
})

test('an accusation of the same visitor is seen by its own clerk and by no other', async ({ browser }) => {
  for (const [account, seen] of [
    ['front2', 1],
    ['front3', 0],
  ] as const) {
    const clerk = await openPage(browser, `${hall.url}desk?as=${account}`)
    await chooseVisitor(clerk)
    await expect(earlier(clerk).getByRole('article', { name: past.land })).toBeVisible()
    await expect(earlier(clerk).getByRole('article', { name: past.accusation })).toHaveCount(seen)
  }
})

test('all sixty visits of somebody are counted and can be reached, the withdrawn one beside them', async ({
  browser,
}) => {
  const clerk = await openPage(browser, `${hall.url}desk?as=front3`)
  await clerk.getByRole('button', { name: /^登记无号来件/ }).click()
  await chooseParty(clerk, OFTEN)
  await expect(earlier(clerk)).toContainText('共 60 次，撤销的不计')
  const more = earlier(clerk).getByRole('button', { name: '更早的来访' })
  const visits = earlier(clerk).locator('.earlier-visits').getByRole('listitem')
  await expect(visits).toHaveCount(3)
  await more.click()
  await expect(visits).toHaveCount(53)
  await more.click()
  await expect(visits).toHaveCount(61)
  await expect(visits.filter({ hasText: '已撤销' })).toHaveCount(1)
  await expect(more).toHaveCount(0)
})

test('somebody new has nothing before them', async ({ browser }) => {
  const clerk = await openPage(browser, `${hall.url}desk?as=front4`)
  await callNext(clerk, await comeAgain(hall.url))
  await clerk.getByRole('combobox', { name: '姓名', exact: true }).fill('从未来过')
  await expect(earlier(clerk)).toHaveCount(0)
})

/** A number is called, and the name typed by its initials finds the visitor. */
async function chooseVisitor(clerk: Page): Promise<void> {
  await callNext(clerk, await comeAgain(hall.url))
  await chooseParty(clerk, VISITOR)
}

async function chooseParty(clerk: Page, { name: who, initials }: typeof VISITOR): Promise<void> {
  const name = clerk.getByRole('combobox', { name: '姓名', exact: true })
  await name.fill(initials)
  await expect(clerk.getByRole('option', { name: new RegExp(who) })).toBeVisible()
  await name.press('ArrowDown')
  await expect(clerk.getByRole('option', { name: new RegExp(who), selected: true })).toBeVisible()
  await name.press('Enter')
}

async function register(clerk: Page): Promise<void> {
  await clerk.getByRole('form', { name: '登记来访人' }).getByRole('checkbox').check()
  await clerk.keyboard.press('Control+Enter')
  await expect(clerk.getByText(`已登记：${VISITOR.name}`)).toBeVisible()
}

async function sealAccount(clerk: Page): Promise<void> {
  await clerk.getByRole('button', { name: /^开始记录/ }).click()
  await clerk.getByRole('textbox', { name: '何事', exact: true }).fill('补偿款还没有付')
  await expect(clerk.getByText(/已于 .+ 保存，第 \d+ 版/)).toBeVisible()
  await readBackAndSeal(clerk)
}

async function openMatter(clerk: Page): Promise<string> {
  await clerk.getByRole('radio', { name: '申诉求决' }).check({ force: true })
  await clerk.getByRole('combobox', { name: '内容分类' }).fill(EARLIER.category)
  await clerk.getByTitle(EARLIER.category, { exact: true }).last().click()
  await clerk.getByRole('button', { name: /^登记事项/ }).click()
  const said = await clerk.getByText(/已登记，编号 \d{4}-\d{6}，查询码/).textContent()
  return /\d{4}-\d{6}/.exec(said ?? '')?.[0] ?? ''
}

/** In both languages axe finds nothing, no key stands without its text, and nothing sticks out sideways. */
async function lookedOver(clerk: Page): Promise<void> {
  for (const to of ['English', '中文']) {
    await clerk.getByRole('button', { name: to }).click()
    expect(await foundByAxe(clerk)).toEqual([])
    await expect(clerk.locator('body')).not.toHaveText(/\b(earlier|similar|brief|links)\.[a-z]|\{\{|\}\}/)
    expect(await clerk.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true)
  }
}

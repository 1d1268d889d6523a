import { type Browser, expect, type Page, test } from '@playwright/test'
import { SAMPLE_PASSWORD } from '../../electron/office/hall/set-up.ts'
import { foundByAxe } from '../support/axe.ts'
import { type RunningHall, runHall } from '../support/hall-process.ts'
import { matterNamed } from '../support/sample-office.ts'
import { key } from '../support/whole-walk.ts'
import { type DeskLine, lineOf } from './places/hall-line.ts'
import { closePages, openPage } from './places/open-page.ts'

let hall: RunningHall
let line: DeskLine
test.beforeAll(async () => {
  hall = await runHall('--demo')
  line = await lineOf(hall.url, 'front1')
})
test.afterEach(({ browser }) => closePages(browser))
test.afterAll(async () => {
  line.close()
  await hall.end()
})

test('an account is printed as a draft for a thumbprint, then as it was sealed; a second copy says so', async ({
  browser,
}) => {
  await told('execution')
  const desk = await openPage(browser, `${hall.url}desk?as=front1`)
  await desk.getByRole('region', { name: '今日登记' }).getByRole('button', { name: '苏㛃' }).click()
  await desk.getByRole('button', { name: /^宣读核对/ }).click()
  await desk.getByText('在打印件上按手印').click()
  const draft = desk.getByRole('region', { name: '打印草稿供签名' })
  await draft.getByRole('button', { name: /^打印草稿供签名/ }).click()
  await expect(paper(draft).getByText('草稿 未经确认').first()).toBeVisible()
  await expect(paper(draft).getByText('我叫苏㛃')).toBeVisible()
  await draft.getByRole('button', { name: '出来了' }).click()
  await expect(draft.getByRole('button', { name: '出来了' })).toHaveCount(0)

  await desk.getByRole('checkbox').check()
  await desk.getByRole('button', { name: /^确认并封存/ }).click()
  await expect(desk.getByRole('button', { name: /^登记事项/ })).toBeVisible()
  await desk.getByRole('button', { name: /^✓? ?口述/ }).click()
  const sealed = desk.getByRole('region', { name: '打印口述记录' })
  await sealed.getByRole('button', { name: '预览纸面' }).click()
  await expect(paper(sealed).getByText('确认方式：捺指印')).toBeVisible()
  await expect(paper(sealed).getByText('封存校验码')).toBeVisible()
  await desk.emulateMedia({ media: 'print' })
  await expect(sealed.locator('iframe')).toBeHidden()
  // The column beside it still says who came.
  await expect(desk.getByRole('region', { name: '至此的记录' }).getByText('苏㛃')).toBeVisible()
  for (const said of await desk.getByText(matterNamed('execution').transcript.what.slice(0, 8)).all())
    await expect(said).toBeHidden()
  await desk.emulateMedia({ media: null })
  // The sheet is a document without scripts, into which axe cannot look.
  await sealed.getByRole('button', { name: '收起预览' }).click()
  await isAccessible(desk)
  const print = sealed.getByRole('button', { name: /^打印口述记录/ })
  await print.click()
  await expect(sealed.getByText('口述记录第 1 份已送往打印机')).toBeVisible()
  await sealed.getByRole('button', { name: '再打一次' }).click()
  await expect(sealed.getByText('口述记录第 2 份已送往打印机')).toBeVisible()
  await expect(paper(sealed).getByText('补打 第 2 份').first()).toBeVisible()
})

test('from the page of its matter the account is printed as a further copy; a supervisor only looks at it', async ({
  browser,
}) => {
  const number = await opened('lake')
  const clerk = await openMatter(browser, 'front1', number)
  await clerk.getByRole('button', { name: /^打印口述记录/ }).click()
  await expect(clerk.getByText('口述记录第 1 份已送往打印机')).toBeVisible()
  await clerk.getByRole('button', { name: '再打一次' }).click()
  await expect(paper(clerk).getByText('补打 第 2 份').first()).toBeVisible()
  const supervisor = await openMatter(browser, 'supervisor1', number)
  await supervisor.getByRole('button', { name: '预览纸面' }).click()
  await expect(paper(supervisor).getByText('封存校验码')).toBeVisible()
  await expect(supervisor.getByRole('button', { name: /^打印口述记录/ })).toHaveCount(0)
})

test('the account of an accusation is printed once a second person who may read it signs, and is kept as no file', async ({
  browser,
}) => {
  const number = await opened('lake', { kind: 'accusation' })
  const clerk = await openMatter(browser, 'front1', number)
  await clerk.getByRole('button', { name: /^打印口述记录/ }).click()
  await expect(clerk.getByRole('alert')).toContainText('打印须两人')
  const second = clerk.getByRole('region', { name: '第二人在场' })
  const sign = async (account: string, password: string) => {
    await second.getByRole('textbox', { name: '另一人的账号' }).fill(account)
    await second.getByLabel('密码').fill(password)
    await clerk.keyboard.press('Enter')
  }
  await isAccessible(clerk)
  await sign('leader1', 'not the password')
  await expect(clerk.getByRole('alert')).toContainText('密码')
  await sign('front2', SAMPLE_PASSWORD)
  await expect(clerk.getByRole('alert')).toContainText('打印须两人')
  await sign('leader1', SAMPLE_PASSWORD)
  await expect(clerk.getByText('口述记录第 1 份已送往打印机')).toBeVisible()
  await expect(second).toHaveCount(0)
  await clerk.getByRole('button', { name: '再打一次' }).click()
  await expect(second).toBeVisible()
  await second.getByRole('button', { name: '不打印' }).click()
  await expect(second).toHaveCount(0)
  await clerk.getByRole('button', { name: /PDF/ }).click()
  await expect(clerk.getByText('不导出文件').first()).toBeVisible()
  // The browser's own print would put it on paper uncounted and alone.
  const told = clerk.getByText(matterNamed('lake').transcript.where).first()
  await expect(told).toBeVisible()
  await clerk.emulateMedia({ media: 'print' })
  await expect(told).toBeHidden()
  await expect(clerk.locator('iframe')).toBeHidden()
  const leader = await openMatter(browser, 'leader1', number)
  await leader.getByRole('button', { name: /^打印口述记录/ }).click()
  await expect(leader.getByRole('region', { name: '第二人在场' })).toBeVisible()
})

const paper = (region: Pick<Page, 'frameLocator'>) => region.frameLocator('iframe')

/** A visitor whose account is written and not yet read back. */
async function told(code: string) {
  const { party, channel, transcript: guide } = matterNamed(code)
  const { headcount, representatives, ...who } = party
  const visit = { key: key(), ticket: null, channel, party: who, headcount, representatives, noticeGiven: true }
  const { id } = await line.client.visit.register(visit)
  const { id: transcript, version: base } = await line.client.transcript.begin({ key: key(), visit: id })
  const { version } = await line.client.transcript.save({ key: key(), transcript, base, guide })
  return { visit: id, transcript, version }
}

/** The number of a matter whose account is sealed. */
async function opened(code: string, changes: Readonly<{ kind?: 'accusation' }> = {}): Promise<string> {
  const { visit, ...account } = await told(code)
  await line.client.transcript.confirm({ key: key(), ...account, readBack: true, manner: 'oral' })
  return (await line.client.casefile.open({ key: key(), visit, ...matterNamed(code).casefile, ...changes })).number
}

async function openMatter(browser: Browser, account: string, number: string): Promise<Page> {
  const desk = await openPage(browser, `${hall.url}desk?as=${account}`)
  await desk.getByRole('tab', { name: '信访事项' }).click()
  await desk.getByLabel('查找事项').fill(number)
  await desk.getByRole('button', { name: number }).click()
  return desk
}

async function isAccessible(desk: Page): Promise<void> {
  for (const language of ['English', '中文']) {
    await desk.getByRole('button', { name: language }).click()
    expect(await foundByAxe(desk)).toEqual([])
  }
}

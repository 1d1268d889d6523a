import { readFile } from 'node:fs/promises'
import { expect, type Page, test } from '@playwright/test'
import { getDocumentProxy } from 'unpdf'
import { SAMPLE_PASSWORD } from '../../electron/office/hall/set-up.ts'
import { foundByAxe } from '../support/axe.ts'
import { installedBrowser } from '../support/browser.ts'
import { type RunningHall, runHall } from '../support/hall-process.ts'
import { smallPdf, smallPng } from '../support/small-scans.ts'
import { closePages, openPage } from './places/open-page.ts'

const executablePath = installedBrowser()

test.use({
  launchOptions: {
    ...(executablePath ? { executablePath } : {}),
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-gpu',
      // A camera that shows a moving picture, and a person who allows it.
      '--use-fake-device-for-media-stream',
      '--use-fake-ui-for-media-stream',
    ],
  },
})

let hall: RunningHall
test.afterEach(({ browser }) => closePages(browser))
test.beforeAll(async () => {
  hall = await runHall('--demo')
})
test.afterAll(() => hall.end())

test('papers of a letter are added, seen, merged, removed and put back', async ({ browser }) => {
  const desk = await deskWith(browser, '单芳')
  const papers = desk.getByRole('region', { name: /^材料/ })
  await papers
    .getByLabel('选择文件')
    .setInputFiles([
      picture('身份证.png', 40),
      picture('合同第一页.png', 120),
      picture('合同第二页.png', 200),
      { name: '判决书.pdf', mimeType: 'application/pdf', buffer: Buffer.from(await smallPdf(2)) },
      { name: '假的.pdf', mimeType: 'application/pdf', buffer: Buffer.from('<html><script>alert(1)</script>') },
    ])
  await expect(papers.getByRole('heading', { name: '材料（4 份）' })).toBeVisible()
  await expect(papers.getByRole('status')).toContainText('不是能存的类型')
  await expect.poll(() => papers.locator('.attachment-tile img').evaluateAll(loaded)).toBe(3)
  await expect(papers.getByRole('button', { name: '打开 判决书.pdf，PDF，2 页，1 KB' })).toBeVisible()

  await papers.getByLabel('选择文件').setInputFiles([picture('又一次.png', 40)])
  await expect(papers.getByRole('status')).toContainText('没有重复添加')

  // One that never arrives is stopped by its clerk.
  await desk.route('**/attachments/*', (route) => route.request().method() === 'POST' || route.continue())
  await papers.getByLabel('选择文件').setInputFiles([picture('太慢.png', 90)])
  await expect(papers.getByRole('progressbar', { name: '太慢.png 的进度' })).toBeVisible()
  await papers.getByRole('button', { name: '停止添加 太慢.png' }).click()
  await expect(papers.getByRole('status')).not.toContainText('太慢')
  await desk.unroute('**/attachments/*')

  await papers.getByRole('button', { name: /^打开 身份证/ }).focus()
  for (const key of [' ', 'ArrowRight', 'ArrowRight', 'ArrowRight', ' ']) await desk.keyboard.press(key)
  await papers.getByRole('button', { name: '判决书.pdf 往前移' }).click()
  await papers.getByRole('textbox', { name: '新文件的名称' }).fill('全部材料')
  await axe(desk)
  await papers.getByRole('button', { name: '合并这 2 份' }).click()
  await expect(papers.getByRole('button', { name: /^打开 全部材料\.pdf，PDF，3 页/ })).toBeVisible()

  await papers.getByRole('button', { name: '移除 合同第二页.png' }).click()
  await papers.getByRole('button', { name: '扫描不清' }).click()
  await expect(papers.getByRole('heading', { name: '材料（4 份）' })).toBeVisible()
  await papers.getByRole('button', { name: '撤销移除' }).click()
  await expect(papers.getByRole('heading', { name: '材料（5 份）' })).toBeVisible()

  await papers.getByRole('button', { name: /^打开 全部材料/ }).click()
  const viewer = desk.getByRole('dialog', { name: '全部材料.pdf' })
  const download = desk.waitForEvent('download')
  await viewer.getByRole('button', { name: '另存' }).click()
  const pdf = await getDocumentProxy(new Uint8Array(await readFile(await (await download).path())))
  const widths = [1, 2, 3].map(async (page) => Math.round((await pdf.getPage(page)).getViewport({ scale: 1 }).width))
  // The judgement of two pages was moved before the picture, which is upright on A4.
  expect(await Promise.all(widths)).toEqual([200, 200, 595])
  await desk.keyboard.press('Escape')
  await expect(viewer).toBeHidden()
  await expect(papers.getByRole('button', { name: /^打开 全部材料/ })).toBeFocused()

  // What keeps the others from being merged is named.
  const locked = Buffer.from(await smallPdf(1, 'scan', 'password'))
  await papers
    .getByLabel('选择文件')
    .setInputFiles([{ name: '上了锁.pdf', mimeType: 'application/pdf', buffer: locked }])
  await papers.getByRole('button', { name: /^打开 上了锁/ }).press(' ')
  await papers.getByRole('button', { name: /^打开 身份证/ }).press(' ')
  await papers.getByRole('button', { name: '合并这 2 份' }).click()
  await expect(papers.getByText('没有合并成的是：上了锁.pdf')).toBeVisible()
})

test('pages are photographed and looked at, in both languages', async ({ browser }) => {
  const desk = await deskWith(browser, '欧阳雪')
  const papers = desk.getByRole('region', { name: /^材料/ })
  await desk.keyboard.press('Alt+K')
  const camera = papers.getByRole('region', { name: '拍照' })
  for (const page of [1, 2]) {
    await camera.getByRole('button', { name: '拍下这一页' }).click()
    if (page === 1) {
      await camera.getByRole('button', { name: '重拍' }).click()
      await camera.getByRole('button', { name: '拍下这一页' }).click()
    }
    await expect(camera.getByRole('img', { name: '刚拍的一页' })).toBeVisible()
    await camera.getByRole('button', { name: '留用' }).click()
    await expect(papers.getByRole('button', { name: `打开 拍照第${page}页.jpg` })).toBeVisible()
  }
  await axe(desk)
  await camera.getByRole('button', { name: '拍完了' }).click()
  await papers.getByRole('button', { name: /^打开 拍照第1页/ }).click()
  const viewer = desk.getByRole('dialog', { name: '拍照第1页.jpg' })
  await expect(viewer.getByRole('img', { name: '拍照第1页.jpg' })).toBeVisible()
  await viewer.getByRole('button', { name: '转 90°' }).click()
  await viewer.getByRole('button', { name: '放大', exact: true }).first().click()
  await axe(desk)
  await viewer.getByRole('button', { name: '关闭' }).click()

  await desk.evaluate(() => localStorage.setItem('huisheng.language', 'en'))
  await desk.reload()
  await desk.getByRole('button', { name: '欧阳雪' }).click()
  await desk.getByRole('button', { name: /^Open 拍照第1页/ }).click()
  await expect(desk.getByRole('dialog').getByRole('img')).toBeVisible()
  await axe(desk)
  await desk.keyboard.press('Escape')
  await desk.getByRole('button', { name: 'Remove 拍照第1页.jpg' }).click()
  await axe(desk)
  await desk.keyboard.press('Escape')
  await desk.evaluate(() => {
    navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException('', 'NotAllowedError'))
  })
  await desk.keyboard.press('Alt+K')
  await expect(desk.getByRole('alert')).toHaveText(/does not allow the camera/)
  await axe(desk)
})

test('a page added without a line is kept over other steps, asked about at closing, and added when the hall is back', async ({
  browser,
}) => {
  const desk = await deskWith(browser, '上官云')
  const papers = desk.getByRole('region', { name: /^材料/ })
  await hall.kill()
  await papers.getByLabel('选择文件').setInputFiles([picture('病历.png', 70)])
  await expect(papers.getByRole('status')).toContainText('连上后自动接着添加')

  const steps = desk.getByRole('navigation', { name: '办理步骤' })
  await steps.getByRole('button', { name: /登记/ }).click()
  await expect(steps.getByRole('button', { name: /登记/ })).toHaveAttribute('aria-current', 'step')
  await expect(papers.getByRole('status')).toContainText('病历.png')
  const asked = desk.waitForEvent('dialog')
  await desk.close({ runBeforeUnload: true })
  const question = await asked
  expect(question.type()).toBe('beforeunload')
  await question.dismiss()

  await hall.restart()
  await expect(papers.getByRole('button', { name: '打开 病历.png' })).toBeVisible({ timeout: 30_000 })
  await expect(papers.getByRole('status')).toContainText('已添加')
})

/** The clerk's desk with the letter of this person open. */
async function deskWith(browser: Parameters<typeof openPage>[0], name: string): Promise<Page> {
  const { token } = await ask('session', { account: 'front1', password: SAMPLE_PASSWORD })
  const party = { type: 'person', name, document: { type: 'none', number: '' }, phone: '', address: '' }
  const letter = { ticket: null, channel: 'letter', headcount: 1, representatives: [], noticeGiven: false, party }
  await ask('visit/register', { key: crypto.randomUUID(), ...letter }, String(token))
  const desk = await openPage(browser, `${hall.url}desk?as=front1`)
  await desk.getByRole('button', { name }).click()
  await expect(desk.getByRole('heading', { name: '材料（0 份）' })).toBeVisible()
  return desk
}

async function ask(path: string, input: object, token = ''): Promise<Record<string, unknown>> {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` }
  const answer = await fetch(`${hall.url}api/${path}`, { method: 'POST', headers, body: JSON.stringify(input) })
  expect(answer.status).toBe(200)
  return Object(await answer.json())
}

const picture = (name: string, grey: number) => ({
  name,
  mimeType: 'image/png',
  buffer: Buffer.from(smallPng(grey, 300, 400)),
})

const loaded = (pictures: Element[]) =>
  pictures.filter((picture) => picture instanceof HTMLImageElement && picture.naturalWidth > 0).length

async function axe(page: Page): Promise<void> {
  expect(await foundByAxe(page)).toEqual([])
}

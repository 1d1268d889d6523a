import { expect, type Page } from '@playwright/test'
import type { Matter } from '../../../electron/office/hall/seed.ts'
import { press } from './keys.ts'

/** Calls the next visitor with the keyboard and waits until the number stands on the desk. */
export async function callNext(desk: Page, label: string): Promise<void> {
  await press(desk, 'F2')
  await expect(desk.getByRole('region', { name: '当前号' }).getByText(label)).toBeVisible()
}

export async function registerParty(desk: Page, { party }: Matter): Promise<void> {
  const form = desk.getByRole('form', { name: '登记来访人' })
  const isGroup = party.type === 'group'
  if (isGroup) await form.getByRole('radio', { name: '群体' }).check({ force: true })
  await form.getByRole('combobox', { name: isGroup ? '群体名称' : '姓名', exact: true }).fill(party.name)
  if (isGroup) await form.getByRole('textbox', { name: '来访人数' }).fill(String(party.headcount))
  await form.getByRole('combobox', { name: '证件类型' }).selectOption(party.document.type)
  if (party.document.type !== 'none') await form.getByRole('combobox', { name: '证件号码' }).fill(party.document.number)
  await form.getByRole('combobox', { name: '联系电话' }).fill(party.phone)
  await form.getByRole('textbox', { name: '住址' }).fill(party.address)
  for (const [index, { name, phone }] of party.representatives.entries()) {
    await form.getByRole('button', { name: '添加代表' }).click()
    await form.getByRole('textbox', { name: `代表 ${index + 1} 姓名` }).fill(name)
    await form.getByRole('textbox', { name: `代表 ${index + 1} 电话` }).fill(phone)
  }
  await form.getByRole('checkbox').check()
  await form.getByRole('button', { name: /^登记/ }).click()
  await expect(desk.getByText(`已登记：${party.name}`)).toBeVisible()
}

/** Writes the account, waits until the hall has it, reads back and seals it. */
export async function writeAccount(desk: Page, { transcript }: Matter): Promise<void> {
  await desk.getByRole('button', { name: /^开始记录/ }).click()
  for (const [question, label] of QUESTIONS)
    await desk.getByRole('textbox', { name: label, exact: true }).fill(transcript[question])
  await expect(desk.getByText(/已于 .+ 保存，第 \d+ 版/)).toBeVisible()
}

export async function readBackAndSeal(desk: Page): Promise<void> {
  await desk.getByRole('button', { name: /^宣读核对/ }).click()
  await desk.getByRole('checkbox', { name: '已宣读，来访人认可' }).check()
  await desk.getByRole('button', { name: /^确认并封存/ }).click()
}

type Opened = Readonly<{ number: string; queryCode: string }>

export async function openMatter(desk: Page, { casefile }: Matter, category: string): Promise<Opened> {
  await desk.getByRole('radio', { name: KINDS[casefile.kind] }).check({ force: true })
  await desk.getByRole('combobox', { name: '内容分类' }).fill(category)
  await desk.getByTitle(category, { exact: true }).last().click()
  await desk.getByRole('textbox', { name: '问题发生地' }).fill(casefile.place)
  await desk.getByRole('textbox', { name: '事项摘要' }).fill(casefile.summary)
  await desk.getByRole('button', { name: /^登记事项/ }).click()
  const said = (await desk.getByText(/已登记，编号 \d{4}-\d{6}，查询码/).textContent()) ?? ''
  const [, number = '', queryCode = ''] = /编号 (\S+)，查询码 (\S{11})/.exec(said) ?? []
  return { number, queryCode }
}

export async function route(desk: Page, { routing, casefile }: Matter, department: string): Promise<void> {
  const form = desk.getByRole('region', { name: '分流到责任单位' })
  await form.getByRole('combobox', { name: '责任单位' }).fill(department)
  await desk.getByTitle(department, { exact: true }).last().click()
  if (casefile.kind !== 'litigation')
    await form.getByRole('radio', { name: METHODS[routing.method] }).check({ force: true })
  if (routing.feedbackDays !== null)
    await form.getByRole('textbox', { name: '几天内反馈' }).fill(String(routing.feedbackDays))
  await form.getByRole('textbox', { name: '分流理由' }).fill(routing.reason)
  await form.getByRole('button', { name: /^分流到/ }).click()
}

export async function issueContactSlip(desk: Page): Promise<void> {
  await desk.getByRole('button', { name: /^开具联系单/ }).click()
  await expect(desk.getByText('未打印')).toBeVisible()
}

/** Asks for the newest slip as PDF; where it goes is the page's business. */
export async function savePdf(desk: Page): Promise<void> {
  await desk.getByRole('button', { name: /^下载 PDF/ }).click()
}
const QUESTIONS = [
  ['who', '何人'],
  ['when', '何时'],
  ['where', '何地'],
  ['what', '何事'],
  ['want', '何求'],
  ['basis', '何据'],
] as const
const KINDS = { suggestion: '建议意见', accusation: '检举控告', claim: '申诉求决', litigation: '涉法涉诉' } as const
const METHODS = { handover: '转送', assignment: '交办', guidance: '引导' } as const

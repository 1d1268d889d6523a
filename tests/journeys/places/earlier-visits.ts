import type { openLine } from '../../../electron/simulation/line.ts'
import { lineOf } from './hall-line.ts'

type Who = Readonly<{ name: string; initials: string }>
export const VISITOR: Who = { name: '姜水生', initials: 'jss' }
export const OFTEN: Who = { name: '常来福', initials: 'clf' }
export const EARLIER = {
  category: '土地征收',
  land: { place: '东乡三村', summary: '三年前征地的补偿款只付了一半，要求付清' },
  road: { place: '云顶花园', summary: '小区门口的路灯坏了半年' },
  accusation: { place: '东乡三村', summary: '检举征地的补偿款被截留' },
} as const

/** The numbers of the matters that somebody brought in eight visits. */
export type Past = Readonly<Record<'land' | 'road' | 'accusation', string>>
type Line = Awaited<ReturnType<typeof openLine>>['client']

const key = () => crypto.randomUUID()

/** Somebody came eight times: two matters with one clerk, an accusation with another, and only to ask otherwise. */
export async function writePast(url: string): Promise<Past> {
  return withLines(url, ['front1', 'front2'], async ([one, two]) => {
    const { id: visit, party } = await one.visit.register({ key: key(), ...HEADS, party: newcomer(VISITOR) })
    const again = async (clerk: Line) => (await clerk.visit.register({ key: key(), ...HEADS, party: { id: party } })).id
    const land = await openMatter(one, visit, 'claim', EARLIER.land)
    await routeAnywhere(one, land.id)
    const road = await openMatter(one, await again(one), 'claim', EARLIER.road)
    const accusation = await openMatter(two, await again(two), 'accusation', EARLIER.accusation)
    for (let visits = 3; visits < 8; visits += 1) await again(one)
    return { land: land.number, road: road.number, accusation: accusation.number }
  })
}

/** Somebody came sixty times, and once by mistake of the clerk. */
export async function comeOften(url: string): Promise<void> {
  await withLines(url, ['front1'], async ([one]) => {
    const { party } = await one.visit.register({ key: key(), ...HEADS, party: newcomer(OFTEN) })
    const again = () => one.visit.register({ key: key(), ...HEADS, party: { id: party } })
    const { id: mistaken } = await again()
    await one.visit.withdraw({ key: key(), visit: mistaken, reason: '登记错了' })
    for (let visits = 1; visits < 60; visits += 1) await again()
  })
}

/** They take a number once more; it tells which. */
export function comeAgain(url: string): Promise<string> {
  return withLines(url, ['kiosk1'], async ([kiosk]) => {
    const service = (await kiosk.ticket.services()).find(({ code }) => code === 'individual')?.id ?? ''
    return (await kiosk.ticket.issue({ key: key(), service, priority: 'ordinary' })).label
  })
}

const newcomer = ({ name }: Who) =>
  ({ type: 'person', name, document: { type: 'none', number: '' }, phone: '', address: '' }) as const

const HEADS = { ticket: null, channel: 'visit' as const, headcount: 1, representatives: [], noticeGiven: true }

async function openMatter(
  clerk: Line,
  visit: string,
  kind: 'claim' | 'accusation',
  about: Readonly<{ place: string; summary: string }>,
) {
  const { id: transcript } = await clerk.transcript.begin({ key: key(), visit })
  const guide = { who: '', when: '', where: about.place, what: about.summary, want: '', basis: '' }
  const { version } = await clerk.transcript.save({ key: key(), transcript, base: 1, guide })
  await clerk.transcript.confirm({ key: key(), transcript, version, readBack: true, manner: 'oral' })
  const category = (await clerk.staff.categories()).find(({ name }) => name === EARLIER.category)?.code ?? ''
  return clerk.casefile.open({ key: key(), visit, kind, category, attempt: 'first', ...about })
}

async function routeAnywhere(clerk: Line, casefile: string): Promise<void> {
  const department = (await clerk.staff.departments()).find(({ code }) => code === 'planning')?.id ?? ''
  const way = { method: 'handover', feedbackDays: null, reason: EARLIER.category } as const
  await clerk.routing.send({ key: key(), casefile, department, ...way })
}

async function withLines<Names extends readonly string[], Result>(
  url: string,
  accounts: readonly [...Names],
  work: (lines: { [Place in keyof Names]: Line }) => Promise<Result>,
): Promise<Result> {
  const lines = await Promise.all(accounts.map((account) => lineOf(url, account)))
  try {
    // One line for each account, in the same order.
    return await work(lines.map(({ client }) => client) as { [Place in keyof Names]: Line })
  } finally {
    for (const line of lines) line.close()
  }
}

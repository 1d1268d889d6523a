import { randomUUID } from 'node:crypto'
import type { ContractRouterClient } from '@orpc/contract'
import type { Matter } from '../../electron/office/hall/seed.ts'
import type { Contract } from '../../shared/contract/contract.ts'
import type { CasefileId, RoutingId, TicketId, VisitId } from '../../shared/model/ids.ts'

export type HallClient = ContractRouterClient<Contract>

/** A client logged in as this account, over whatever carrier. */
export type Connect = (account: string) => Promise<HallClient>

export type Walked = Readonly<{
  ticket: TicketId
  visit: VisitId
  casefile: CasefileId
  number: string
  queryCode: string
  routing: RoutingId
  contactSlip: string
  state: string
}>

export const key = randomUUID

/** Takes one matter from the kiosk to its rating, each step by the account that does it in a hall. */
export async function walkMatter(connect: Connect, matter: Matter): Promise<Walked> {
  const ticket = await fromKioskToDesk(connect, matter)
  const visit = await registerAtDesk(connect, matter, ticket)
  await writeDown(connect, matter, visit)
  const opened = await openAndRoute(connect, matter, visit)
  const contactSlip = await handOutSlips(connect, opened.casefile)
  const clerk = await connect('front1')
  await clerk.ticket.finish({ key: key(), ticket })
  await handle(connect, matter, opened)
  const state = await closeLoop(connect, matter, opened)
  return { ticket, visit, ...opened, contactSlip, state }
}

async function fromKioskToDesk(connect: Connect, matter: Matter): Promise<TicketId> {
  const [kiosk, display, clerk] = [await connect('kiosk1'), await connect('display1'), await connect('front1')]
  const service = withCode(await kiosk.ticket.services(), matter.service).id
  const { code: priority } = withCode(await kiosk.ticket.priorities(), matter.priority)
  const issued = await kiosk.ticket.issue({ key: key(), service, priority })
  const { desk } = await clerk.session.me()
  if (desk === null) throw new Error('front1 sits at no desk')
  const { id: ticket } = await clerk.ticket.callNext({ key: key(), desk })
  if (ticket !== issued.id) throw new Error('somebody else was called')
  await clerk.ticket.callAgain({ key: key(), ticket })
  await display.ticket.board()
  await clerk.ticket.serve({ key: key(), ticket })
  await clerk.ticket.atDesk({ desk })
  return ticket
}

async function registerAtDesk(connect: Connect, { party, channel }: Matter, ticket: TicketId): Promise<VisitId> {
  const clerk = await connect('front1')
  const { headcount, representatives, ...who } = party
  const heads = { headcount, representatives, noticeGiven: true as const }
  const { id: visit } = await clerk.visit.register({ key: key(), ticket, channel, party: who, ...heads })
  await clerk.visit.get({ visit })
  await clerk.visit.byTicket({ ticket })
  await clerk.visit.today()
  return visit
}

async function writeDown(connect: Connect, matter: Matter, visit: VisitId): Promise<void> {
  const clerk = await connect('front1')
  const { id: transcript, version: base } = await clerk.transcript.begin({ key: key(), visit })
  const { version } = await clerk.transcript.save({ key: key(), transcript, base, guide: matter.transcript })
  await clerk.transcript.ofVisit({ visit })
  await clerk.transcript.confirm({ key: key(), transcript, version, readBack: true, manner: 'oral' })
}

type Opened = Pick<Walked, 'casefile' | 'number' | 'queryCode' | 'routing'>

async function openAndRoute(
  connect: Connect,
  { casefile: about, routing: way }: Matter,
  visit: VisitId,
): Promise<Opened> {
  const clerk = await connect('front1')
  withCode(await clerk.staff.categories(), about.category)
  const { id: casefile, number, queryCode } = await clerk.casefile.open({ key: key(), visit, ...about })
  await clerk.casefile.get({ casefile })
  await clerk.casefile.ofVisit({ visit })
  await clerk.casefile.list({ search: number })
  await clerk.routing.suggest({ casefile })
  const department = withCode(await clerk.staff.departments(), way.department).id
  const { id: routing } = await clerk.routing.send({ key: key(), casefile, ...way, department })
  await clerk.routing.ofCasefile({ casefile })
  return { casefile, number, queryCode, routing }
}

async function handOutSlips(connect: Connect, casefile: CasefileId): Promise<string> {
  const clerk = await connect('front1')
  await clerk.slip.issue({ key: key(), casefile, kind: 'receipt' })
  const { id: slip } = await clerk.slip.issue({ key: key(), casefile, kind: 'contact' })
  await clerk.slip.ofCasefile({ casefile })
  await clerk.slip.print({ key: key(), slip })
  await clerk.slip.pdf({ slip })
  await printInHall(connect, slip)
  return (await clerk.slip.get({ slip })).html
}

/** The same slip by the hall's own printer: asked for, seen to have come out, and once more. */
async function printInHall(connect: Connect, slip: string): Promise<void> {
  const [admin, clerk] = [await connect('admin'), await connect('front1')]
  const [printer] = (await admin.printing.printers()).filter(({ id }) => id.startsWith('simulator:'))
  const setting = (await clerk.printing.settings()).find(({ kind }) => kind === 'contact')
  if (!printer || !setting) throw new Error('the sample hall has no printer to try')
  await admin.printing.setSettings({ key: key(), ...setting, printer: printer.id, way: 'silent' })
  const { job } = await clerk.printing.printSlip({ key: key(), slip })
  await printedBy(clerk, job)
  await clerk.printing.confirm({ key: key(), job })
  const again = await clerk.printing.reprint({ key: key(), job })
  await printedBy(clerk, again.job)
}

async function printedBy(clerk: HallClient, job: string): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    const state = (await clerk.printing.today()).find(({ id }) => id === job)?.state
    if (state === 'sent') return
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  throw new Error('the job was not sent')
}

async function handle(connect: Connect, matter: Matter, { routing }: Opened): Promise<void> {
  const desk = await connect(matter.routing.department)
  await desk.handling.inbox()
  await desk.handling.sign({ key: key(), routing })
  if (matter.handling.accept) await desk.handling.accept({ key: key(), routing })
  for (const text of matter.handling.notes) await desk.handling.note({ key: key(), routing, text })
  await desk.handling.notes({ routing })
  await desk.handling.answer({ key: key(), routing, ...matter.handling.answer })
  await desk.handling.finish({ key: key(), routing })
}

async function closeLoop(connect: Connect, { routing, followup }: Matter, opened: Opened): Promise<string> {
  const { casefile, queryCode } = opened
  const [desk, kiosk, clerk] = [await connect(routing.department), await connect('kiosk1'), await connect('front1')]
  await desk.followup.feedback({ key: key(), casefile, text: followup.feedback })
  await clerk.followup.waiting()
  await kiosk.followup.progress({ queryCode })
  const { rating, remark } = followup
  const { state } = await kiosk.followup.rate({ key: key(), queryCode, rating, remark })
  await clerk.followup.ofCasefile({ casefile })
  await clerk.casefile.timeline({ casefile })
  return state
}

export function withCode<Row extends Readonly<{ code: string }>>(list: readonly Row[], code: string): Row {
  const found = list.find((row) => row.code === code)
  if (!found) throw new RangeError(`there is no "${code}"`)
  return found
}

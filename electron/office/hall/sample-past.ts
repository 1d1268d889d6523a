import { NO_NEEDS } from '../../../shared/contract/visit.ts'
import type { ServiceId } from '../../../shared/model/ids.ts'
import { addDays, startOfDate } from '../../../shared/model/time.ts'
import { findAccountByName, listDepartments } from '../../store/tables/staff.ts'
import { listServices } from '../../store/tables/ticket-services.ts'
import { open } from '../casefile/open.ts'
import { type Command, runCommand } from '../command.ts'
import { feedback, rate } from '../followup/close-loop.ts'
import { accept, answer, finish as finishHandling, note, sign } from '../handling/steps.ts'
import type { Actor, Office } from '../office.ts'
import { found } from '../refusal.ts'
import { send } from '../routing/send.ts'
import { issueSlip } from '../slip/issue.ts'
import { toMe } from '../staff/session.ts'
import { callNext } from '../ticket/call.ts'
import { issue } from '../ticket/issue.ts'
import { finish } from '../ticket/serve.ts'
import { begin, save } from '../transcript/account.ts'
import { confirm } from '../transcript/revisions.ts'
import { register } from '../visit/register.ts'
import type { Matter, Seed } from './seed.ts'
import { hallRules, today } from './settings.ts'

const STAGES = ['sent', 'accepted', 'finished', 'closed'] as const

/** How far each sample matter has come, and how many days ago it came: a hall in the middle of its work. */
const PAST = [
  { code: 'tricycles', daysAgo: 75, until: 'closed' },
  { code: 'demolition', daysAgo: 60, until: 'accepted' },
  { code: 'wages', daysAgo: 28, until: 'finished' },
  { code: 'lake', daysAgo: 13, until: 'sent' },
] as const satisfies readonly { code: string; daysAgo: number; until: (typeof STAGES)[number] }[]

const DAY = 86_400_000
const HOUR = 3_600_000

/** Lets the sample hall live through its last weeks by its own commands, so that its lists are not empty. */
export function livePast(office: Office, seed: Seed): void {
  for (const { code, daysAgo, until } of PAST) {
    const matter = found(seed.matters.find((each) => each.code === code))
    const { timeZone } = hallRules(office.db)
    const opening = startOfDate(addDays(today(office.db, office.now()), -daysAgo), timeZone) + 9 * HOUR
    walk(office, matter, opening, STAGES.indexOf(until))
  }
}

type Do = <Input, Output>(account: string, what: string, command: Command<Input, Output>, input: Input) => Output

function walk(office: Office, matter: Matter, began: number, until: number): void {
  let at = began
  const act: Do = (account, what, command, input) => {
    at += 5 * 60_000
    const then = { ...office, now: () => at }
    return runCommand(then, actorFor(office, account), what, { ...input, key: office.newId() }, command)
  }
  const wait = (time: number) => {
    at += time
  }
  const { casefile, queryCode, routing } = receive(office, act, matter)
  if (until < STAGES.indexOf('accepted')) return
  const department = matter.routing.department
  wait(3 * HOUR)
  act(department, 'handling.sign', sign, { routing })
  wait(DAY)
  if (matter.handling.accept) act(department, 'handling.accept', accept, { routing })
  for (const text of matter.handling.notes) {
    wait(2 * DAY)
    act(department, 'handling.note', note, { routing, text })
  }
  if (until < STAGES.indexOf('finished')) return
  wait(2 * DAY)
  act(department, 'handling.answer', answer, { routing, ...matter.handling.answer })
  wait(DAY)
  act(department, 'handling.finish', finishHandling, { routing })
  if (until < STAGES.indexOf('closed')) return
  act(department, 'followup.feedback', feedback, { casefile, text: matter.followup.feedback })
  const { rating, remark } = matter.followup
  act('front1', 'followup.rate', rate, { queryCode, rating, remark })
}

/** From the kiosk to the contact slip. */
function receive(office: Office, act: Do, matter: Matter) {
  const clerk = 'front1'
  const service = serviceOf(office, matter.service)
  const desk = found(actorFor(office, clerk).desk)
  const { id: ticket } = act('kiosk1', 'ticket.issue', issue, { service, priority: matter.priority })
  act(clerk, 'ticket.callNext', callNext, { desk })
  const { headcount, representatives, ...party } = matter.party
  const { channel } = matter
  const more = { attendants: [], needs: NO_NEEDS, message: '' }
  const registration = { ticket, channel, party, headcount, representatives, noticeGiven: true, ...more }
  const { id: visit } = act(clerk, 'visit.register', register, registration)
  const transcript = act(clerk, 'transcript.begin', begin, { visit })
  const written = { transcript: transcript.id, base: transcript.version, guide: matter.transcript }
  const { version } = act(clerk, 'transcript.save', save, written)
  act(clerk, 'transcript.confirm', confirm, { transcript: transcript.id, version, manner: 'oral', signature: null })
  const { id: casefile, queryCode } = act(clerk, 'casefile.open', open, { visit, ...matter.casefile })
  const department = found(listDepartments(office.db).find(({ code }) => code === matter.routing.department)).id
  const { id: routing } = act(clerk, 'routing.send', send, { casefile, ...matter.routing, department })
  act(clerk, 'slip.issue', issueSlip, { casefile, kind: 'contact' as const })
  act(clerk, 'ticket.finish', finish, { ticket })
  return { casefile, queryCode, routing }
}

function actorFor({ db }: Office, account: string): Actor {
  return { ...toMe(found(findAccountByName(db, account))), place: 'hall' }
}

function serviceOf({ db, now }: Office, code: string): ServiceId {
  return found(listServices(db, today(db, now())).find((service) => service.code === code)).id
}

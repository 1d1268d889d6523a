import { randomUUID } from 'node:crypto'
import { SAMPLE_PASSWORD } from '../../electron/office/hall/set-up.ts'
import type { ServiceView } from '../../shared/contract/ticket.ts'
import type { ServiceInFull } from '../../shared/contract/ticket-services.ts'
import { sampleSession } from './sample-data.ts'

/** A service of a running hall as it is now, and what its administrator and its counter can do with it. */
export async function serviceAt({ url }: Readonly<{ url: string }>, code: string) {
  const [admin, front] = [await tokenOf(url, 'admin'), await tokenOf(url, 'front1')]
  const known = await ask<readonly ServiceInFull[]>(url, admin, 'ticket/services-in-full')
  const service = known.find((each) => each.code === code)
  const seen = (await ask<readonly ServiceView[]>(url, front, 'ticket/services')).find((each) => each.code === code)
  if (!service || !seen) throw new Error(`the hall has no service "${code}"`)
  const { id, code: _code, issuedToday: _issued, ...fields } = service
  const change = (changes: Partial<ServiceInFull>) =>
    ask(url, admin, 'ticket/change-service', { ...fields, ...changes, service: id })
  return {
    waiting: seen.waiting,
    change,
    /** Books the last half-hour of today, and tells the code of the appointment. */
    async book(): Promise<string> {
      await change({ hours: [{ weekdays: [1, 2, 3, 4, 5, 6, 7], from: '00:00', to: '23:59' }], slotCapacity: 2 })
      const { businessDate: date } = await ask<{ businessDate: string }>(url, front, 'hall/about')
      const wanted = { service: id, date, starts: 23 * 60, name: '王先生' }
      return (await ask<{ code: string }>(url, front, 'ticket/book-appointment', wanted)).code
    },
  }
}

async function tokenOf(url: string, account: string): Promise<string> {
  const known = await sampleSession(account)
  if (known) return known
  const session = { account, password: SAMPLE_PASSWORD }
  return (await ask<{ token: string }>(url, null, 'session', session, {})).token
}

async function ask<Answer>(
  url: string,
  token: string | null,
  path: string,
  input?: object,
  key: object = { key: randomUUID() },
): Promise<Answer> {
  const answer = await fetch(`${url}api/${path}`, {
    method: input ? 'POST' : 'GET',
    headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
    ...(input && { body: JSON.stringify({ ...key, ...input }) }),
  })
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`)
  // The hall answers as its contract says; that is tested elsewhere.
  return (await answer.json()) as Answer
}

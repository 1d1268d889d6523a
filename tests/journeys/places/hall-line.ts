import { randomUUID } from 'node:crypto'
import { SAMPLE_PASSWORD } from '../../../electron/office/hall/set-up.ts'
import { openLine } from '../../../electron/simulation/line.ts'
import { sampleSession } from '../../support/sample-data.ts'
import type { HallClient } from '../../support/whole-walk.ts'

export type DeskLine = Readonly<{ client: HallClient; token: string; close: () => void }>

/** Another computer of the hall, without a page: what it does is done at once. */
export async function lineOf(url: string, account: string, password = SAMPLE_PASSWORD): Promise<DeskLine> {
  const known = await sampleSession(account)
  if (known) return { ...(await openLine(url, known)), token: known }
  const anyone = await openLine(url, null)
  const { token } = await anyone.client.session.open({ account, password })
  anyone.close()
  return { ...(await openLine(url, token)), token }
}

/** A number of the service, taken and called by the desk of this line; the visitor does not come. */
export async function callOne({ client }: DeskLine, code: string): Promise<string> {
  const [service, me] = [(await client.ticket.services()).find((each) => each.code === code), await client.session.me()]
  await client.ticket.issue({ key: randomUUID(), service: service?.id ?? '', priority: 'ordinary', visitor: null })
  const called = await client.ticket.callNext({ key: randomUUID(), desk: me.desk ?? '' })
  await client.ticket.markNotHere({ key: randomUUID(), ticket: called.id })
  return called.label
}

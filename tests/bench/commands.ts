import { v7 } from 'uuid'
import type { Client } from './client.ts'

/** Tickets of all services in turn, as a hall issues them. */
export async function ticketIssuer(client: Client) {
  const services = await client.ticket.services()
  let issued = 0
  return () => {
    const service = services[issued % services.length]
    if (!service) throw new Error('the hall has no service')
    issued += 1
    return client.ticket.issue({ key: v7(), service: service.id, priority: 'ordinary' })
  }
}

export function registerVisit(client: Client) {
  return client.visit.register({
    key: v7(),
    ticket: null,
    channel: 'visit',
    party: {
      type: 'person',
      name: '柯𬭎水',
      document: { type: 'passport', number: 'E00000000' },
      phone: '19900000000',
      address: '明川市沐江区迎声路1号',
    },
    headcount: 1,
    representatives: [],
    noticeGiven: true,
  })
}

/** A visit whose account is confirmed: all but the matter itself. */
export async function confirmedVisit(client: Client) {
  const { id } = await registerVisit(client)
  const { id: transcript, version: base } = await client.transcript.begin({ key: v7(), visit: id })
  const guide = { who: '柯𬭎水', when: '', where: '', what: '水黑了两个月', want: '请来看看', basis: '' }
  const { version } = await client.transcript.save({ key: v7(), transcript, base, guide })
  await client.transcript.confirm({ key: v7(), transcript, version, readBack: true, manner: 'oral' })
  return id
}

/** An account of so many characters, as they are written here: 㛃 is of an extension, 𠮷 and 𬭎 take four bytes. */
export function toldIn(characters: number): string {
  const said = [...'他说：𠮷家门口的水黑了两个月，㛃叔和𬭎婶去镇里问过三次，一共花了1,286元。']
  return Array.from({ length: characters }, (_, place) => said[place % said.length]).join('')
}

/** Saves an account of so many characters as it grows under the clerk's hands. */
export async function accountWriter(client: Client, characters: number) {
  const { id: visit } = await registerVisit(client)
  const { id: transcript, version } = await client.transcript.begin({ key: v7(), visit })
  const told = toldIn(characters)
  let base = version
  return async () => {
    const guide = { who: '', when: '', where: '', what: `${told}${base}`, want: '', basis: '' }
    const saved = await client.transcript.save({ key: v7(), transcript, base, guide })
    base = saved.version
  }
}

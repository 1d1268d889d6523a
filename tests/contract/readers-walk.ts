import { expect } from 'vitest'
import type { HallClient } from '../support/whole-walk.ts'
import { key } from '../support/whole-walk.ts'

const SIMULATOR = { kind: 'simulator', folder: '', readTimeoutMs: 8_000, pollMs: 20 } as const

/** The administrator puts a reader at a clerk's desk; what is laid on it comes to the clerk, and to nobody else. */
export async function walkReaders(admin: HallClient, clerk: HallClient, other: HallClient): Promise<void> {
  const { desk } = await clerk.session.me()
  if (desk === null) throw new Error('the clerk sits at no desk')
  const entry = { name: 'at the desk', settings: SIMULATOR, desk, active: true }
  const { id: reader } = await admin.visit.setReader({ key: key(), reader: null, ...entry })
  await ready(admin, reader)
  await expect(other.visit.cards({ desk })).rejects.toMatchObject({ code: 'NOT_YOUR_DESK' })
  const [person] = await admin.visit.sampleCards()
  if (!person) throw new Error('the sample hall has nobody with a card')

  const end = new AbortController()
  const cards = await clerk.visit.cards({ desk }, { signal: end.signal })
  expect((await cards.next()).value).toMatchObject({ what: 'reader', status: { state: 'ready' }, wedge: null })
  await admin.visit.layCard({ key: key(), reader, card: person.code })
  for await (const event of cards) {
    if (event.what !== 'card') continue
    expect(event.card).toMatchObject({ kind: 'resident-card', name: person.name })
    break
  }
  end.abort()

  await admin.visit.setReader({ key: key(), reader, ...entry, settings: { ...SIMULATOR, pollMs: 30 } })
  await ready(admin, reader)
  const test = admin.visit.testReader({ reader })
  await admin.visit.layCard({ key: key(), reader, card: person.code })
  expect(await test).toMatchObject({ cardRead: true })
  await admin.visit.removeReader({ key: key(), reader })
  expect((await admin.visit.readers()).map(({ id }) => id)).not.toContain(reader)
}

async function ready(admin: HallClient, reader: string): Promise<void> {
  await expect
    .poll(async () => (await admin.visit.readers()).find(({ id }) => id === reader)?.status.state, { timeout: 15_000 })
    .toBe('ready')
}

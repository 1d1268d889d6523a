import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { open } from '../../electron/office/casefile/open.ts'
import type { VisitId } from '../../shared/model/ids.ts'
import { CASEFILE_KINDS, type CasefileKind } from '../../shared/model/kinds.ts'
import { CARRIERS } from '../support/carriers.ts'
import { matterNamed } from '../support/sample-office.ts'
import { confirmed, registered } from '../support/staged.ts'
import { connector, openTestHall, type TestHall } from '../support/test-hall.ts'
import { type HallClient, key } from '../support/whole-walk.ts'

const { casefile: matter, ...lake } = matterNamed('lake')
const reason = '核对'

/** All that can be asked about a visit by its identity, in an order that leaves each call its chance. */
const ASKED = {
  get: ({ visit }, id) => visit.get({ visit: id }),
  changes: ({ visit }, id) => visit.changes({ visit: id }),
  attachments: ({ visit }, id) => visit.attachments({ visit: id }),
  account: ({ transcript }, id) => transcript.ofVisit({ visit: id }),
  matter: ({ casefile }, id) => casefile.ofVisit({ visit: id }),
  begin: ({ transcript }, id) => transcript.begin({ key: key(), visit: id }),
  open: ({ casefile }, id) => casefile.open({ key: key(), visit: id, ...matter }),
  attach: ({ visit }, id) => visit.addAttachment({ key: key(), visit: id, upload: 'x', thumbnail: null, name: 'x' }),
  withdraw: ({ visit }, id) => visit.withdraw({ key: key(), visit: id, reason }),
  restore: ({ visit }, id) => visit.restore({ key: key(), visit: id, reason }),
  correct: ({ visit }, id) => visit.correct({ key: key(), visit: id, version: 1, reason, headcount: 2 }),
  reveal: ({ visit }, id) => visit.reveal({ key: key(), visit: id, what: 'phone', reason }),
  revealed: ({ visit }, id) => visit.revealed({ visit: id, what: 'phone' }),
} satisfies Record<string, (client: HallClient, visit: VisitId) => Promise<unknown>>

describe.each(CARRIERS)('over $name', (carrier) => {
  let hall: TestHall
  let lines: ReturnType<typeof connector>
  beforeAll(async () => {
    hall = await openTestHall()
    lines = connector(hall, carrier)
  })
  afterAll(async () => {
    lines.close()
    await hall.close()
  })

  test.each([
    { who: 'another clerk', registrar: 'front1', asks: 'front2' },
    { who: 'the clerk who registered it', registrar: 'front2', asks: 'front2' },
    { who: 'the desk that registered it', registrar: 'planning', asks: 'planning' },
  ])('no refusal tells $who of which kind the matter is', async ({ registrar, asks }) => {
    const client = await lines.connect(asks)
    const told = await Promise.all(CASEFILE_KINDS.map((kind) => codesOf(client, openedBy(hall, registrar, kind))))
    expect(told).toEqual(CASEFILE_KINDS.map(() => told[0]))
    expect(told[0]).toMatchObject({ get: 'answered', open: 'NOT_FOUND', begin: 'NOT_FOUND', withdraw: 'NOT_FOUND' })
  })

  test.each(['front2', 'planning'])('%s reads the same of a letter whatever its matter is', async (asks) => {
    const { visit } = await lines.connect(asks)
    const read = CASEFILE_KINDS.map(async (kind) => {
      const { id, registeredAt, party, ...rest } = await visit.get({ visit: openedBy(hall, asks, kind) })
      return { ...rest, party: { ...party, id: null } }
    })
    const views = await Promise.all(read)
    expect(views).toEqual(CASEFILE_KINDS.map(() => views[0]))
    expect(views[0]).toMatchObject({ mayContinue: false, message: '' })
  })

  test('who opened it goes on, and is told that it is opened', async () => {
    const client = await lines.connect('front1')
    for (const kind of CASEFILE_KINDS) {
      const visit = openedBy(hall, 'front1', kind)
      expect((await client.visit.get({ visit })).mayContinue).toBe(true)
      expect(await codesOf(client, visit)).toMatchObject({ open: 'ALREADY_OPENED', withdraw: 'ALREADY_OPENED' })
    }
  })
})

/** A letter of a matter that `front1` opened. */
function openedBy({ office }: TestHall, registrar: string, kind: CasefileKind): VisitId {
  const letter = { ...lake, casefile: matter, channel: 'letter' as const }
  const visit = registered(office, letter, { by: registrar })
  confirmed(office, letter, visit)
  office.run('front1', open, { visit, ...matter, kind })
  return visit
}

async function codesOf(client: HallClient, visit: VisitId): Promise<Record<string, unknown>> {
  const codes: Record<string, unknown> = {}
  for (const [name, ask] of Object.entries(ASKED)) {
    codes[name] = await ask(client, visit).then(
      () => 'answered',
      (error: unknown) => Reflect.get(Object(error), 'code'),
    )
  }
  return codes
}

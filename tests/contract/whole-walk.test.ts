import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { CARRIERS } from '../support/carriers.ts'
import { matterNamed, sampleSeed } from '../support/sample-office.ts'
import { connector, openTestHall, type TestHall } from '../support/test-hall.ts'
import { key, walkMatter, withCode } from '../support/whole-walk.ts'
import { walkAppointments } from './appointments-walk.ts'
import { walkAttachments } from './attachments-walk.ts'
import { walkDeskVerbs } from './desk-verbs-walk.ts'
import { walkDictation } from './dictation-walk.ts'
import { walkDisplays } from './displays-walk.ts'
import { walkFigures } from './figures-walk.ts'
import { walkFloorAdministration } from './floor-administration-walk.ts'
import { walkImport } from './import-walk.ts'
import { walkParties } from './parties-walk.ts'
import { walkPhrases } from './phrases-walk.ts'
import { walkPrint } from './print-walk.ts'
import { type Called, procedures, recording } from './procedures.ts'
import { walkReadBack } from './read-back-walk.ts'
import { walkReaders } from './readers-walk.ts'
import { walkRecording } from './recording-walk.ts'
import { walkRetention } from './retention-walk.ts'
import { walkReveals } from './reveals-walk.ts'
import { walkSimilar } from './similar-walk.ts'
import { walkTogether } from './together-walk.ts'

describe.each(CARRIERS)('over $name', (carrier) => {
  let hall: TestHall
  let lines: ReturnType<typeof connector>
  const calls: Called[] = []

  beforeAll(async () => {
    hall = await openTestHall()
    lines = connector(hall, carrier, (client, account) => recording(client, account, calls))
  })
  afterAll(async () => {
    lines.close()
    await hall.close()
  })

  test.each(sampleSeed.matters)('the matter "$code" passes all stages', async (matter) => {
    const walked = await walkMatter(lines.connect, matter)
    expect(walked.state).toBe('closed')
    const contact = sampleSeed.staff.find(
      ({ role, department }) => role === 'desk' && department === matter.routing.department,
    )
    expect(walked.contactSlip).toContain(contact?.name)
    expect(walked.contactSlip).toContain(contact?.phone)
    expect(walked.contactSlip).toContain(walked.queryCode)
  })

  test('an objection goes back to the sender, who settles it', async () => {
    const clerk = await lines.connect('front1')
    const planning = await lines.connect('planning')
    const { desk } = await clerk.session.me()
    const service = withCode(await clerk.ticket.services(), 'advice').id
    const { id: ticket } = await clerk.ticket.issue({ key: key(), service, priority: 'ordinary' })
    await clerk.ticket.callNext({ key: key(), desk: desk ?? '' })
    await clerk.ticket.markNotHere({ key: key(), ticket })
    const { casefile } = await openRoutedToPlanning(await lines.connect('front2'))
    const [first] = await planning.handling.inbox()
    const routing = first?.routing.id ?? ''
    await planning.handling.object({ key: key(), routing, reasons: 'not ours' })
    expect(await clerk.routing.settleObjection({ key: key(), routing, agree: true, reason: 'agreed' })).toEqual({
      state: 'returned',
    })
    expect((await clerk.casefile.get({ casefile })).state).toBe('registered')
  })

  test('a page hears of changes made by others', async () => {
    const [display, clerk] = [await lines.connect('display1'), await lines.connect('front1')]
    const changes = await display.live.changes()
    expect((await changes.next()).value).toEqual({ sequence: 0, records: [] })
    const service = withCode(await clerk.ticket.services(), 'advice').id
    const { id } = await clerk.ticket.issue({ key: key(), service, priority: 'ordinary' })
    expect((await changes.next()).value).toMatchObject({ records: [{ stage: 'ticket', id }] })
    await changes.return?.()
  })

  test('the house around the flow is kept', async () => {
    const [admin, clerk, leader] = [
      await lines.connect('admin'),
      await lines.connect('front3'),
      await lines.connect('leader1'),
    ]
    const department = await admin.staff.addDepartment({
      key: key(),
      ...{ code: 'water', name: 'Water', shortName: 'Water', nameEn: 'Water', type: 'bureau', phone: '' },
    })
    const desk = await admin.staff.addDesk({
      key: key(),
      ...{ code: '99', name: '99', nameEn: '99', area: 'Hall', direction: 'left', services: [] },
      department: department.id,
    })
    const person = {
      account: 'water',
      name: 'Water',
      role: 'desk',
      title: '',
      phone: '1',
      password: 'ten-letters',
    } as const
    const { id: account } = await admin.staff.addAccount({
      key: key(),
      ...person,
      department: department.id,
      desk: desk.id,
    })
    await admin.staff.setActive({ key: key(), account, active: false })
    await admin.staff.setPassword({ key: key(), account, password: 'other-letters' })
    expect((await admin.staff.accounts()).find((each) => each.id === account)?.active).toBe(false)
    const [third] = (await clerk.staff.desks()).filter(({ code }) => code === '3')
    expect(await clerk.staff.sitAt({ key: key(), desk: third?.id ?? '' })).toMatchObject({ desk: third?.id })
    expect(await leader.staff.onDuty()).toMatchObject({ title: expect.any(String) })
    await leader.casefile.pressing()
    await admin.printing.printCalibration({ key: key(), printer: 'simulator:folder', paper: 'a5' })
    const ticketSetting = {
      kind: 'ticket',
      printer: 'simulator:folder',
      paper: 'roll80',
      copies: 1,
      way: 'silent',
    } as const
    await admin.printing.setSettings({ key: key(), ...ticketSetting })
    const kiosk = await lines.connect('kiosk1')
    const service = withCode(await kiosk.ticket.services(), 'advice').id
    const issued = await kiosk.ticket.issue({ key: key(), service, priority: 'ordinary' })
    const { id: ticket, label, businessDate, ahead } = issued
    const { job } = await kiosk.printing.printTicket({ key: key(), ticket })
    expect(await kiosk.printing.ofTicket({ ticket })).toMatchObject({ job, copy: 1 })
    expect(await kiosk.ticket.standing({ businessDate, label })).toMatchObject({ id: ticket, ahead })
  })

  test('each display shows and says what the administrator set', async () => {
    await walkDisplays(await lines.connect('admin'), await lines.connect('display1'), hall.port)
  })

  test('the administrator sees that the hall is well, without reading any matter', async () => {
    const [admin, display] = [await lines.connect('admin'), await lines.connect('display1')]
    expect(await admin.diagnostics.testDisplays()).toEqual({ open: 0, answered: 0, voiceless: 0 })
    const changes = await display.live.changes()
    await changes.next()
    const test = admin.diagnostics.testDisplays()
    expect((await changes.next()).value).toMatchObject({ records: [{ stage: 'diagnostics' }] })
    expect(await display.diagnostics.displayTest({ page: key(), voice: 'blocked' })).toEqual({ testing: true })
    expect(await test).toEqual({ open: 1, answered: 1, voiceless: 1 })
    await changes.return?.()
    expect(await admin.diagnostics.testDatabase()).toMatchObject({ written: true, file: 'whole' })
    const { hall: health } = await admin.diagnostics.overview()
    expect(health).toMatchObject({ lastErrors: [], databaseVersion: expect.any(Number) })
    expect(health.journalRows).toBeGreaterThan(100)
  })

  test('the floor is administered', async () => {
    await walkFloorAdministration(await lines.connect('admin'))
  })

  test('two desks use every verb of a counter', async () => {
    await walkDeskVerbs(lines.connect)
  })

  test('appointments are booked, kept and cancelled', async () => {
    const [admin, clerk] = [await lines.connect('admin'), await lines.connect('front1')]
    await walkAppointments(admin, clerk, await lines.connect('kiosk1'))
  })

  test('the day of the floor is counted, and the counter asks how it was', async () => {
    const [clerk, kiosk] = [await lines.connect('front3'), await lines.connect('kiosk1')]
    await walkFigures(clerk, kiosk, await lines.connect('leader1'))
  })

  test('a card on a reader comes to the desk it belongs to', async () => {
    await walkReaders(await lines.connect('admin'), await lines.connect('front1'), await lines.connect('front2'))
  })

  test('personal data is shown for a reason, and that is kept', async () => {
    await walkReveals(await lines.connect('front1'), await lines.connect('supervisor1'))
  })

  test('parties are known again', async () => {
    await walkParties(await lines.connect('front1'))
  })

  test('messages of another system come in once', async () => {
    await walkImport(await lines.connect('front2'))
  })

  test('earlier matters and those that look alike are found', async () => {
    await walkSimilar(await lines.connect('front1'))
    await walkPhrases(lines.connect)
  })

  test('papers are added to a visit, merged, taken away and put back', async () => {
    await walkAttachments(hall, lines.connect)
  })

  test('an account is printed, signed and printed as it was sealed', async () => {
    await walkPrint(lines.connect, matterNamed('injury'))
  })

  test('an account is written by two, read back, signed on the visitor’s screen, and corrected', async () => {
    await walkTogether(lines.connect)
    await walkReadBack(lines.connect, matterNamed('lake'))
  })

  test('what a visitor says is recorded with consent, heard and removed', async () => {
    await walkRecording(hall, lines.connect)
  })

  test('what is said becomes text at the desk where it is said', async () => {
    await walkDictation(hall, lines.connect)
  })

  test('how long personal data is kept is set', async () => {
    await walkRetention(await lines.connect('admin'))
  })

  test('the journal of all this is whole', async () => {
    const supervisor = await lines.connect('supervisor1')
    const { rows, ...found } = await supervisor.journal.verify()
    expect(found).toEqual({ firstBroken: null, brokenAccounts: [], damagedRecordings: [] })
    expect((await supervisor.journal.list({}))[0]?.sequence).toBe(rows)
  })

  test('a hall can be set up by its own people, or tried', async () => {
    for (const tried of [false, true]) {
      const fresh = await openTestHall({ empty: true })
      const visitor = connector(fresh, carrier, (client, account) => recording(client, account, calls))
      const anyone = await visitor.anyone()
      expect((await anyone.hall.about()).setUp).toBe(false)
      const own = { hallName: 'Hall', city: 'City', account: 'boss', name: 'Boss', password: 'ten-letters' }
      await (tried ? anyone.hall.trySample({}) : anyone.hall.setUp(own))
      expect(await anyone.hall.about()).toMatchObject({ setUp: true, sample: tried })
      visitor.close()
      expect(fresh.bugs).toEqual([])
      await fresh.close()
    }
  })

  test('at last the trial is ended and everybody logs out', async () => {
    const [admin, clerk] = [await lines.connect('admin'), await lines.connect('front1')]
    await admin.hall.startOver({ key: key() })
    expect(hall.startedOver()).toBe(1)
    await clerk.session.close({ key: key() })
    await expect(clerk.session.me()).rejects.toMatchObject({ code: 'UNAUTHORIZED' })
  })

  test('every procedure of the contract was called, and none failed unexpectedly', () => {
    const called = new Set(calls.map(({ name }) => name))
    expect([...called].sort()).toEqual(procedures.map(({ name }) => name).sort())
    expect(hall.bugs).toEqual([])
  })

  async function openRoutedToPlanning(clerk: Awaited<ReturnType<typeof lines.connect>>) {
    const party = {
      type: 'person',
      name: 'Lin',
      document: { type: 'none', number: '' },
      phone: '',
      address: '',
    } as const
    const heads = { headcount: 1, representatives: [], noticeGiven: true as const }
    const { id: visit } = await clerk.visit.register({ key: key(), ticket: null, channel: 'phone', party, ...heads })
    const { id: transcript } = await clerk.transcript.begin({ key: key(), visit })
    const { transcript: guide } = matterNamed('lake')
    const { version } = await clerk.transcript.save({ key: key(), transcript, base: 1, guide })
    await clerk.transcript.confirm({ key: key(), transcript, version, readBack: true, manner: 'oral' })
    const about = {
      kind: 'claim',
      category: 'land-ownership',
      place: 'here',
      attempt: 'first',
      summary: 'land',
    } as const
    const { id: casefile } = await clerk.casefile.open({ key: key(), visit, ...about })
    const department = withCode(await clerk.staff.departments(), 'planning').id
    const way = { method: 'handover', feedbackDays: null, reason: 'land' } as const
    await clerk.routing.send({ key: key(), casefile, department, ...way })
    return { casefile }
  }
})

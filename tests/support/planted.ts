import type { z } from 'zod'
import type { PartyInput } from '../../shared/contract/visit-party.ts'
import type { VisitId } from '../../shared/model/ids.ts'
import { uploaded } from './send-file.ts'
import { smallPng } from './small-scans.ts'
import { type Connect, type HallClient, key, withCode } from './whole-walk.ts'

/** Whose data it is; names may stand in the database in clear, but in no log, event or error. */
export const NAMES = {
  person: '赵标记甲',
  group: '钱标记乙等',
  organisation: '孙标记丙社',
  sender: '李标记丁',
  representative: '周标记戊',
  attendant: '吴标记己',
} as const

/** What nobody may find in clear anywhere. Each stands for one field and is like nothing else in a hall. */
export const SECRETS = {
  residentCard: '110105197703127717',
  passport: 'E77031201',
  homeReturn: 'H77031202',
  taiwanPermit: '77031203',
  foreignerCard: '977840197703127711',
  residencePermit: '830000197703127718',
  organisationCode: '91770100MA77Q77Q77',
  phone: '19977031201',
  groupPhone: '19977031202',
  correctedPhone: '19977031203',
  representativePhone: '19977031204',
  attendantPhone: '19977031205',
  importedPhone: '19977031206',
  address: '明川市标记路七七零三号院',
  correctedAddress: '明川市标记路七七一二号院',
  nation: 'nation-qx-7703',
  relation: 'relation-qx-7703',
  language: 'language-qx-7703',
  need: 'need-qx-7703',
  letter: 'letter-qx-7703',
  imported: 'imported-qx-7703',
  origin: 'origin-qx-7703',
  file: 'file-qx-7703',
  revealReason: 'reveal-qx-7703',
  correctionReason: 'correction-qx-7703',
  withdrawalReason: 'withdrawal-qx-7703',
  mergeReason: 'merge-qx-7703',
  removalReason: 'removal-qx-7703',
  voice: 'voice-qx-7703',
  markedWords: 'marked-qx-7703',
  consentGiver: 'consent-qx-7703',
  account: 'account-qx-7703',
  accountReason: 'mended-qx-7703',
} as const

type Where = Readonly<{ port: number; token: (account: string) => Promise<string> }>

/** Registers people by every way there is, looks them up, corrects and merges them; every personal value is planted. */
export async function plant(connect: Connect, where: Where): Promise<{ visit: VisitId; casefile: string }> {
  const clerk = await connect('front1')
  const visit = await registerPerson(clerk)
  const others = await registerOthers(clerk)
  await bringIn(clerk)
  await lookUp(clerk, await connect('supervisor1'), visit.id)
  await putRight(clerk, visit.id, others)
  const upload = await uploaded({ port: where.port, token: await where.token('front1') }, visit.id, smallPng(3))
  const name = SECRETS.file
  const { id: attachment } = await clerk.visit.addAttachment({
    key: key(),
    visit: visit.id,
    upload,
    thumbnail: null,
    name,
  })
  await clerk.visit.removeAttachment({ key: key(), attachment, reason: SECRETS.removalReason })
  await record(clerk, visit.id)
  return { visit: visit.id, casefile: await openMatter(clerk, visit.id) }
}

async function record(clerk: HallClient, visit: VisitId): Promise<void> {
  const { id: transcript } = await clerk.transcript.begin({ key: key(), visit })
  await clerk.transcript.giveConsent({ key: key(), transcript, giver: SECRETS.consentGiver, manner: 'aloud' })
  const { id: recording } = await clerk.transcript.beginRecording({ key: key(), transcript })
  const sound = Buffer.from(SECRETS.voice).toString('base64')
  const mark = { id: key(), at: 1, part: 'what', words: SECRETS.markedWords, made: 'written' } as const
  await clerk.transcript.keepRecorded({ recording, pieces: [{ sequence: 0, until: 1, sound }], marks: [mark] })
  await clerk.transcript.endRecording({ key: key(), recording, pieces: 1 })
}

type PartySaid = z.input<typeof PartyInput>
const alone = { ticket: null, headcount: 1, noticeGiven: true }

async function registerPerson(clerk: HallClient) {
  const party: PartySaid = {
    type: 'person',
    name: NAMES.person,
    document: { type: 'resident-card', number: SECRETS.residentCard },
    phone: SECRETS.phone,
    address: SECRETS.address,
    details: { birthDate: '1977-03-12', sex: 'male', nation: SECRETS.nation, division: '110105' },
  }
  const attendant = { as: 'agent', name: NAMES.attendant, phone: SECRETS.attendantPhone, authorised: false } as const
  return clerk.visit.register({
    ...{ ...alone, key: key(), channel: 'visit', party, representatives: [] },
    attendants: [{ ...attendant, relation: SECRETS.relation }],
    needs: { language: SECRETS.language, signLanguage: true, wheelchair: false, other: SECRETS.need },
  })
}

async function registerOthers(clerk: HallClient): Promise<{ kept: string; merged: string }> {
  const documents = [
    ['passport', SECRETS.passport],
    ['home-return', SECRETS.homeReturn],
    ['taiwan-permit', SECRETS.taiwanPermit],
    ['foreigner-card', SECRETS.foreignerCard],
    ['residence-permit', SECRETS.residencePermit],
    ['organisation-code', SECRETS.organisationCode],
  ] as const
  const parties: string[] = []
  for (const [type, number] of documents) {
    const party: PartySaid = {
      type: 'organisation',
      name: NAMES.organisation,
      document: { type, number },
      phone: '',
      address: '',
    }
    const letter = { channel: 'letter', message: SECRETS.letter, noticeGiven: false } as const
    const visit = { ...alone, ...letter, key: key(), party, representatives: [] }
    parties.push((await clerk.visit.register(visit)).party)
  }
  const group: PartySaid = {
    ...{ type: 'group', name: NAMES.group, document: { type: 'none', number: '' }, phone: SECRETS.groupPhone },
    address: SECRETS.address,
  }
  const representatives = [{ name: NAMES.representative, phone: SECRETS.representativePhone }]
  const of = { headcount: 7, representatives }
  await clerk.visit.register({ ...alone, key: key(), channel: 'phone', party: group, ...of })
  const [kept = '', merged = ''] = parties
  return { kept, merged }
}

async function bringIn(clerk: HallClient): Promise<void> {
  const party: PartySaid = {
    ...{ type: 'person', name: NAMES.sender, document: { type: 'passport', number: SECRETS.passport } },
    ...{ phone: SECRETS.importedPhone, address: SECRETS.address },
  }
  const message = { origin: SECRETS.origin, receivedAt: null, party, headcount: 1, message: SECRETS.imported }
  await clerk.visit.importMessages({ key: key(), messages: [message] })
}

async function lookUp(clerk: HallClient, supervisor: HallClient, visit: VisitId): Promise<void> {
  for (const text of [SECRETS.phone, SECRETS.residentCard, NAMES.person]) await clerk.visit.searchParties({ text })
  await clerk.visit.reveal({ key: key(), visit, what: 'phone', reason: SECRETS.revealReason })
  await clerk.visit.revealed({ visit, what: 'phone' })
  await supervisor.visit.reveals()
}

async function putRight(clerk: HallClient, visit: VisitId, { kept, merged }: { kept: string; merged: string }) {
  const party = { phone: SECRETS.correctedPhone, address: SECRETS.correctedAddress }
  await clerk.visit.correct({ key: key(), visit, version: 1, reason: SECRETS.correctionReason, party })
  await clerk.visit.withdraw({ key: key(), visit, reason: SECRETS.withdrawalReason })
  await clerk.visit.restore({ key: key(), visit, reason: SECRETS.withdrawalReason })
  const { merge } = await clerk.visit.mergeParties({ key: key(), kept, merged, reason: SECRETS.mergeReason })
  await clerk.visit.partParties({ key: key(), merge, reason: SECRETS.mergeReason })
}

/** As far as the slips that the visitor takes home. */
async function openMatter(clerk: HallClient, visit: VisitId): Promise<string> {
  const { id: transcript, guide: empty } = await clerk.transcript.begin({ key: key(), visit })
  const agreed = { transcript, readBack: true, manner: 'oral' } as const
  const begun = { ...empty, what: 'land' }
  const first = await clerk.transcript.save({ key: key(), transcript, base: 1, guide: begun })
  await clerk.transcript.confirm({ ...agreed, key: key(), version: first.version })
  const opened = await clerk.transcript.correct({ key: key(), transcript, reason: SECRETS.accountReason })
  const guide = { ...opened.guide, what: SECRETS.account }
  const { version } = await clerk.transcript.save({ key: key(), transcript, base: opened.version, guide })
  await clerk.transcript.confirm({ ...agreed, key: key(), version })
  await clerk.transcript.correct({ key: key(), transcript, reason: SECRETS.accountReason })
  const about = { kind: 'claim', category: 'land-ownership', place: 'here', attempt: 'first', summary: 'land' } as const
  const { id: casefile } = await clerk.casefile.open({ key: key(), visit, ...about })
  const department = withCode(await clerk.staff.departments(), 'planning').id
  await clerk.routing.send({ key: key(), casefile, department, method: 'handover', feedbackDays: null, reason: 'land' })
  for (const kind of ['receipt', 'contact'] as const) await clerk.slip.issue({ key: key(), casefile, kind })
  return casefile
}

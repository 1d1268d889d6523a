import { tokenFor } from '../support/sample-office.ts'
import type { TestHall } from '../support/test-hall.ts'
import { type Connect, key } from '../support/whole-walk.ts'

/** A visitor agrees to be recorded; a leader listens to it; the clerk removes it, and the visitor takes the consent back. */
export async function walkRecording(hall: TestHall, connect: Connect): Promise<void> {
  const clerk = await connect('front1')
  const party = {
    type: 'person',
    name: '林芳',
    document: { type: 'none', number: '' },
    phone: '',
    address: '',
  } as const
  const heads = { headcount: 1, representatives: [], noticeGiven: true as const }
  const { id: visit } = await clerk.visit.register({ key: key(), ticket: null, channel: 'visit', party, ...heads })
  const { id: transcript } = await clerk.transcript.begin({ key: key(), visit })
  await clerk.transcript.giveConsent({ key: key(), transcript, giver: '林芳', manner: 'aloud' })
  const { id: recording } = await clerk.transcript.beginRecording({ key: key(), transcript })
  const sound = Buffer.from('sound').toString('base64')
  const mark = { id: key(), at: 500, part: 'what', words: '井水发黑', made: 'pressed' } as const
  await clerk.transcript.keepRecorded({ recording, pieces: [{ sequence: 0, until: 1000, sound }], marks: [mark] })
  await clerk.transcript.endRecording({ key: key(), recording, pieces: 1 })
  const heard = await listenTo(hall, 'leader1', recording)
  if ((await heard.text()) !== 'sound') throw new Error(`not heard: ${heard.status}`)
  for (const [account, status] of [
    ['admin', 403],
    [null, 401],
  ] as const) {
    const refused = await listenTo(hall, account, recording)
    if (refused.status !== status) throw new Error(`${account} was answered ${refused.status}`)
  }
  await clerk.transcript.removeRecording({ key: key(), recording, reason: 'of somebody else' })
  const gone = await listenTo(hall, 'leader1', recording)
  if (gone.status !== 404) throw new Error(`heard after it was removed: ${gone.status}`)
  await clerk.transcript.withdrawConsent({ key: key(), transcript, erase: true })
  const { consent, recordings } = await clerk.transcript.recordings({ transcript })
  if (consent?.withdrawnAt == null || recordings.length !== 1) throw new Error('the consent still stands')
}

function listenTo(hall: TestHall, account: string | null, recording: string): Promise<Response> {
  const headers = account === null ? {} : { authorization: `Bearer ${tokenFor(hall.office, account)}` }
  return fetch(`http://127.0.0.1:${hall.port}/recordings/${recording}`, { headers })
}

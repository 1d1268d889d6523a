import { describe, expect, test } from 'vitest'
import type { KnownRow } from '../../../../shared/contract/visit-parties.ts'
import { PartyId } from '../../../../shared/model/ids.ts'
import { DEFAULT_RULE_PACK, rulePack } from '../../../../shared/model/rule-packs.ts'
import { BusinessDate } from '../../../../shared/model/time.ts'
import { problemsOf } from './draft-problems.ts'
import { emptyDraft, VisitDraft, withChange, withKnown, withoutKnown, withType } from './visit-draft.ts'
import { toRegistration } from './visit-registration.ts'

const pack = rulePack(DEFAULT_RULE_PACK)
const today = BusinessDate.parse('2026-11-22')
const people = (count: number) => Array.from({ length: count }, (_, index) => ({ name: `代表${index + 1}`, phone: '' }))
const person: VisitDraft = { ...emptyDraft('visit', 'person'), name: '王芳', noticeGiven: true }
const group: VisitDraft = { ...emptyDraft('visit', 'group'), name: '东乡三村村民', headcount: 10, noticeGiven: true }
const along = { as: 'agent', name: '', phone: '', relation: '', authorised: false } as const
const KNOWN: KnownRow = {
  party: {
    ...{ id: PartyId.parse('0193a1b2-0000-7000-8000-000000000001'), type: 'person', name: '王芳', pinyin: 'wangfang' },
    ...{ documentType: 'resident-card', documentNumberMasked: '**************002X', birthDateMasked: '1949-**-**' },
    ...{ sex: 'female', nation: '畲族', division: '110105', phoneMasked: '138****0002', addressMasked: '松渡县****' },
  },
  ...{ lastVisitAt: 1_700_000_000_000, visits: 3 },
}

describe('what keeps a visit from being registered', () => {
  test('an empty form needs a name and the privacy notice', () => {
    expect(problemsOf(emptyDraft('visit', 'person'), pack)).toEqual(['nameNeeded', 'noticeNeeded'])
  })

  test('a letter or a net message needs no notice, a call does', () => {
    const unsaid = { ...person, noticeGiven: false }
    expect(problemsOf({ ...unsaid, channel: 'letter' }, pack)).toEqual([])
    expect(problemsOf({ ...unsaid, channel: 'net' }, pack)).toEqual([])
    expect(problemsOf({ ...unsaid, channel: 'phone' }, pack)).toEqual(['noticeNeeded'])
  })

  test('a wrong identity number never does', () => {
    expect(problemsOf({ ...person, documentNumber: '140105190002290012' }, pack)).toEqual([])
  })

  test('five representatives may come, six may not', () => {
    expect(problemsOf({ ...group, representatives: people(5) }, pack)).toEqual([])
    expect(problemsOf({ ...group, representatives: people(6) }, pack)).toEqual(['tooManyRepresentatives'])
  })

  test('a pack with fewer representatives for small groups is followed', () => {
    const province = {
      ...pack,
      representatives: { ...pack.representatives, smallerGroups: [{ upToHeads: 10, max: 3 }] },
    }
    expect(problemsOf({ ...group, representatives: people(4) }, province)).toEqual(['tooManyRepresentatives'])
    expect(problemsOf({ ...group, headcount: 11, representatives: people(4) }, province)).toEqual([])
  })

  test('the heads of a group are counted, not guessed, and not fewer than its representatives', () => {
    expect(problemsOf({ ...group, headcount: null }, pack)).toEqual(['headcountNeeded'])
    expect(problemsOf({ ...group, headcount: 3, representatives: people(4) }, pack)).toEqual(['headcountTooSmall'])
    expect(problemsOf({ ...group, headcount: 20_000 }, pack)).toEqual(['headcountTooLarge'])
  })

  test('an empty line of people does not count, a phone without a name does', () => {
    const lines = [
      { name: '李军', phone: '' },
      { name: ' ', phone: '' },
    ]
    expect(problemsOf({ ...group, representatives: lines, attendants: [along] }, pack)).toEqual([])
    const nameless = { ...group, representatives: [{ name: '', phone: '13800000002' }] }
    expect(problemsOf(nameless, pack)).toEqual(['representativeNameNeeded'])
    expect(problemsOf({ ...person, attendants: [{ ...along, relation: '儿子' }] }, pack)).toEqual([
      'attendantNameNeeded',
    ])
  })
})

describe('what is sent', () => {
  test('a person sends no representatives that were typed for a group before', () => {
    const changed = withType({ ...group, representatives: people(2) }, 'person')
    expect(toRegistration(changed, today)).toMatchObject({ headcount: 10, representatives: [] })
  })

  test('heads that were counted stay with another type of party, those of a group are not guessed', () => {
    expect(withType({ ...person, headcount: 6 }, 'group').headcount).toBe(6)
    expect(withType(person, 'group').headcount).toBe(null)
    expect(withType({ ...group, headcount: null }, 'person').headcount).toBe(1)
  })

  test('control characters of a scanner are left out', () => {
    expect(toRegistration({ ...person, name: '王\u0000芳\u001f' }, today).party).toMatchObject({ name: '王芳' })
  })

  test('without a document no number is sent', () => {
    const sent = toRegistration({ ...person, documentType: 'none', documentNumber: '11010519491231002X' }, today)
    expect(sent.party.document).toEqual({ type: 'none', number: '' })
  })

  test('without a number no document is sent', () => {
    const sent = toRegistration({ ...person, documentNumber: ' ' }, today)
    expect(sent.party.document).toEqual({ type: 'none', number: '' })
  })

  test('birth date, sex and division come from a sound number, else from what was said', () => {
    const said = { birthDate: '1950-01-01', sex: 'male', nation: '畲族', division: '' } as const
    const sent = (documentNumber: string) => toRegistration({ ...person, documentNumber, details: said }, today).party
    expect(sent('11010519491231002X').details).toEqual({
      ...{ birthDate: '1949-12-31', sex: 'female', nation: '畲族', division: '110105' },
    })
    expect(sent('110105194912310021').details).toEqual(said)
  })

  test('the words of a letter go along, those typed before it turned out to be a visit do not', () => {
    expect(toRegistration({ ...person, channel: 'letter', message: '来信' }, today)).toMatchObject({
      ...{ message: '来信', noticeGiven: false },
    })
    expect(toRegistration({ ...person, message: '来信' }, today).message).toBe('')
  })

  test('a companion shows no paper', () => {
    const companion = { ...along, as: 'companion', name: '王强', authorised: true } as const
    expect(toRegistration({ ...person, attendants: [companion] }, today).attendants).toMatchObject([
      { as: 'companion', name: '王强', authorised: false },
    ])
  })
})

describe('a party the hall knows', () => {
  test('is sent by its id alone, so that no masked value goes back', () => {
    const taken = withKnown({ ...person, name: 'wf', phone: '0002' }, KNOWN, 'phone')
    expect(taken.name).toBe('王芳')
    expect(toRegistration(taken, today).party).toEqual({ id: KNOWN.party.id })
  })

  test('brings only what was said anew, and what a new number tells', () => {
    const taken = withChange(withKnown(person, KNOWN, 'name'), 'phone', true)
    expect(toRegistration({ ...taken, phone: '13800000009' }, today).party).toEqual({
      ...{ id: KNOWN.party.id, phone: '13800000009' },
    })
    const numbered = {
      ...withChange(withKnown(person, KNOWN, 'name'), 'document', true),
      documentNumber: '11010519491231002X',
    }
    expect(toRegistration(numbered, today).party).toMatchObject({
      details: { birthDate: '1949-12-31', nation: '畲族' },
    })
    const back = withChange({ ...taken, phone: '13800000009' }, 'phone', false)
    expect(toRegistration(back, today).party).toEqual({ id: KNOWN.party.id })
  })

  test('who turns out to be somebody else keeps the name and nothing of the other', () => {
    const other = withoutKnown(withKnown({ ...person, name: 'wf' }, KNOWN, 'name'))
    expect(other).toMatchObject({ name: '王芳', documentType: 'resident-card', documentNumber: '', known: null })
  })

  test('keeps what was typed besides, to be said anew, and gives all of it back when it was somebody else', () => {
    const typed = {
      ...person,
      name: '王某',
      documentNumber: '11010519491231002x',
      phone: '13800000002',
      address: '湖滨路',
    }
    const taken = withKnown(typed, KNOWN, 'phone')
    expect(taken).toMatchObject({ name: '王芳', phone: '', known: { changing: ['document', 'address'] } })
    expect(toRegistration(taken, today).party).toMatchObject({
      ...{ id: KNOWN.party.id, address: '湖滨路', document: { type: 'resident-card', number: '11010519491231002x' } },
    })
    expect(withoutKnown(taken)).toEqual(typed)
    const anew = { ...withChange(taken, 'phone', true), phone: '13800000009' }
    expect(withoutKnown(anew)).toEqual({ ...typed, phone: '13800000009' })
  })

  test('that is another kind of party does not take over a document it cannot show', () => {
    const firm: KnownRow = {
      ...KNOWN,
      party: { ...KNOWN.party, type: 'organisation', documentType: 'organisation-code' },
    }
    const taken = withKnown({ ...person, documentNumber: '11010519491231002x' }, firm, 'name')
    expect(taken).toMatchObject({ documentType: 'organisation-code', documentNumber: '', known: { changing: [] } })
  })
})

test('a draft of another shape is dropped', () => {
  expect(VisitDraft.safeParse(person).success).toBe(true)
  const { attendants: _, ...older } = person
  expect(VisitDraft.safeParse(older).success).toBe(false)
})

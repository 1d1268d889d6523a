import { describe, expect, test } from 'vitest'
import { DEFAULT_RULE_PACK, rulePack } from '../../../shared/model/rule-packs.ts'
import { emptyDraft, problemsOf, toRegistration, type VisitDraft, withType } from './visit-draft.ts'

const pack = rulePack(DEFAULT_RULE_PACK)
const people = (count: number) => Array.from({ length: count }, (_, index) => ({ name: `代表${index + 1}`, phone: '' }))
const person: VisitDraft = { ...emptyDraft('visit', 'person'), name: '王芳', noticeGiven: true }
const group: VisitDraft = { ...emptyDraft('visit', 'group'), name: '东乡三村村民', headcount: 10, noticeGiven: true }

describe('what keeps a visit from being registered', () => {
  test('an empty form needs a name and the privacy notice', () => {
    expect(problemsOf(emptyDraft('visit', 'person'), pack)).toEqual(['nameNeeded', 'noticeNeeded'])
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
  })

  test('an empty line among the representatives does not count, a phone without a name does', () => {
    const lines = [
      { name: '李军', phone: '' },
      { name: ' ', phone: '' },
    ]
    expect(problemsOf({ ...group, representatives: lines }, pack)).toEqual([])
    expect(problemsOf({ ...group, representatives: [{ name: '', phone: '13800000002' }] }, pack)).toEqual([
      'representativeNameNeeded',
    ])
  })
})

describe('what is sent', () => {
  test('a person sends no representatives that were typed for a group before', () => {
    const changed = withType({ ...group, representatives: people(2) }, 'person')
    expect(toRegistration(changed)).toMatchObject({ headcount: 1, representatives: [] })
  })

  test('control characters of a scanner are left out', () => {
    expect(toRegistration({ ...person, name: '王\u0000芳\u001f' }).party.name).toBe('王芳')
  })

  test('without a document no number is sent', () => {
    const sent = toRegistration({ ...person, documentType: 'none', documentNumber: '11010519491231002X' })
    expect(sent.party.document).toEqual({ type: 'none', number: '' })
  })
})

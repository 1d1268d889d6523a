import { expect, test } from 'vitest'
import { NO_NEEDS, type VisitView } from '../../../../shared/contract/visit.ts'
import { PartyId, VisitId } from '../../../../shared/model/ids.ts'
import { BusinessDate } from '../../../../shared/model/time.ts'
import { withChange } from '../form/visit-draft.ts'
import { correctionDraft, isEmptyCorrection, toCorrection } from './correction.ts'

const TODAY = BusinessDate.parse('2026-10-15')
const VISIT: VisitView = {
  ...{ id: VisitId.parse('0199e1f4-0000-7000-8000-000000000001'), ticket: null, channel: 'visit', headcount: 9 },
  party: {
    ...{ id: PartyId.parse('0199e1f4-0000-7000-8000-000000000002'), type: 'group', name: 'East', pinyin: 'east' },
    ...{ documentType: 'none', documentNumberMasked: '', birthDateMasked: '', sex: '', nation: '', division: '' },
    ...{ phoneMasked: '138****0002', addressMasked: '' },
  },
  representatives: [
    { name: 'Ann', phoneMasked: '138****0011' },
    { name: 'Bob', phoneMasked: '' },
  ],
  attendants: [{ as: 'agent', name: 'Cat', relation: '', authorised: true, phoneMasked: '138****0012' }],
  ...{ needs: NO_NEEDS, message: '', receivedAt: null, noticeGiven: true, version: 1, withdrawnAt: null },
  ...{ businessDate: '2026-10-15', registeredAt: 1 },
}
const draft = correctionDraft(VISIT)
const corrected = (changes: Partial<typeof draft>) => toCorrection({ ...draft, ...changes }, VISIT, TODAY)

test('a form left as it was puts nothing right', () => {
  expect(isEmptyCorrection(corrected({}))).toBe(true)
})

test('only what is different is sent, and never a masked value', () => {
  expect(corrected({ name: '东乡', headcount: 8 })).toEqual({ headcount: 8, party: { name: '东乡' } })
  const anew = { ...withChange(draft, 'phone', true), phone: '13800000003' }
  expect(toCorrection(anew, VISIT, TODAY)).toEqual({ party: { phone: '13800000003' } })
})

test('people of a list keep their phones by their name, or by their place where they only changed it', () => {
  const people = (...names: string[]) => ({ representatives: names.map((name) => ({ name, phone: '' })) })
  expect(corrected(people('Bob')).representatives).toEqual([{ name: 'Bob', was: 1 }])
  expect(corrected(people('Anna', 'Bob')).representatives).toEqual([
    { name: 'Anna', was: 0 },
    { name: 'Bob', was: 1 },
  ])
  expect(corrected(people('Ann', 'Bob', 'New')).representatives?.at(2)).toEqual({ name: 'New' })
  const [cat] = draft.attendants
  const guardian = cat ? [{ ...cat, as: 'guardian' as const }] : []
  expect(corrected({ attendants: guardian }).attendants).toMatchObject([{ as: 'guardian', name: 'Cat', was: 0 }])
})

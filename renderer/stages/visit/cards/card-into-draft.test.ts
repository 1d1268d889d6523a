import { expect, test } from 'vitest'
import { PartyView } from '../../../../shared/contract/visit-party.ts'
import type { ReadCard } from '../../../../shared/model/wedge-card.ts'
import { emptyDraft, withKnown } from '../form/visit-draft.ts'
import { withCard } from './card-into-draft.ts'

const CARD: ReadCard = {
  ...{ kind: 'resident-card', name: '李某', sex: 'female', nation: '满', birthDate: '1949-12-31' },
  ...{ address: '中山路1号', number: '11010519491231002X', authority: '某局', validFrom: '', validUntil: 'long' },
}
const empty = emptyDraft('visit', 'person')

test('an empty form is filled with what the card says', () => {
  const { draft, replaced } = withCard({ ...empty, phone: '19900000000', noticeGiven: true }, CARD)
  expect(draft).toMatchObject({
    ...{ name: '李某', documentType: 'resident-card', documentNumber: CARD.number, address: '中山路1号' },
    ...{ phone: '19900000000', noticeGiven: true, known: null },
    details: { birthDate: '1949-12-31', sex: 'female', nation: '满' },
  })
  expect(replaced).toEqual([])
})

test('what was written otherwise is told, what was written alike is not', () => {
  const written = {
    ...empty,
    name: ' 李某 ',
    documentNumber: '11010519491231002x',
    address: '人民路2号',
    pinyin: 'limou',
  }
  expect(withCard(written, CARD).replaced).toEqual(['address'])
  const other = withCard({ ...written, name: '王某' }, CARD)
  expect(other.replaced).toEqual(['name', 'address'])
  expect(other.draft.pinyin).toBe('')
})

test('a number by itself leaves the name and the address that were written', () => {
  const bare = { ...CARD, name: '', address: '', nation: '', birthDate: '', sex: '' } as const
  const { draft, replaced } = withCard({ ...empty, name: '李某', address: '人民路2号' }, bare)
  expect(draft).toMatchObject({ name: '李某', address: '人民路2号', documentNumber: CARD.number })
  expect(replaced).toEqual([])
})

test('the card of another person takes the place of a known party, and says so', () => {
  const party = PartyView.parse({
    ...{ id: '019a0000-0000-7000-8000-000000000001', type: 'person', name: '王某', pinyin: 'wangmou' },
    ...{ documentType: 'resident-card', documentNumberMasked: '110105********0000', birthDateMasked: '****' },
    ...{ sex: 'male', nation: '', division: '', phoneMasked: '', addressMasked: '' },
  })
  const { draft, replaced } = withCard(withKnown(empty, { party, lastVisitAt: 0, visits: 1 }), CARD)
  expect(draft).toMatchObject({ name: '李某', known: null, address: '中山路1号' })
  expect(replaced).toEqual(['known'])
})

test('for a group the card is a representative, once, and for an organisation an agent', () => {
  const group = { ...emptyDraft('visit', 'group'), name: '十户村民', representatives: [{ name: '', phone: '1' }] }
  const { draft } = withCard(group, CARD)
  expect(draft).toMatchObject({ name: '十户村民', representatives: [{ name: '李某', phone: '1' }], documentNumber: '' })
  expect(withCard(draft, CARD).draft.representatives).toHaveLength(1)
  expect(withCard(draft, { ...CARD, name: '王某' }).draft.representatives).toHaveLength(2)
  const firm = withCard(emptyDraft('visit', 'organisation'), CARD).draft
  expect(firm).toMatchObject({ name: '', attendants: [{ as: 'agent', name: '李某', authorised: false }] })
})

import { expect, test } from 'vitest'
import type { KnownRow } from '../../../../shared/contract/visit-parties.ts'
import { PartyView } from '../../../../shared/contract/visit-party.ts'
import type { ReadCard } from '../../../../shared/model/wedge-card.ts'
import { emptyDraft, withKnown } from '../form/visit-draft.ts'
import { withCard, withCardAddress, withKnownCard } from './card-into-draft.ts'

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

const party = PartyView.parse({
  ...{ id: '019a0000-0000-7000-8000-000000000001', type: 'person', name: '王某', pinyin: 'wangmou' },
  ...{ documentType: 'resident-card', documentNumberMasked: '110105********0000', birthDateMasked: '****' },
  ...{ sex: 'male', nation: '', division: '', phoneMasked: '', addressMasked: '' },
})
const KNOWN: KnownRow = { party, lastVisitAt: 0, visits: 1 }

test('a number by itself takes nothing over from the card before it', () => {
  const bare = { ...CARD, name: '', address: '', nation: '', birthDate: '', sex: '', number: 'H1' } as const
  const first = withCard({ ...empty, phone: '19900000000' }, CARD)
  const { draft, replaced } = withCard(first.draft, bare, CARD)
  expect(draft).toMatchObject({ name: '', address: '', documentNumber: 'H1', phone: '19900000000' })
  expect(draft.details).toMatchObject({ birthDate: '', sex: '', nation: '' })
  expect(replaced).toEqual(['name', 'number', 'address'])
  const mended = withCard({ ...first.draft, name: '李谋' }, bare, CARD).draft
  expect([mended.name, mended.address]).toEqual(['李谋', ''])
  expect(withCard(first.draft, { ...bare, number: CARD.number }, CARD).draft.name).toBe('李某')
})

test('of a known party the card says the address that the hall has not, and a name that is another is told', () => {
  const { draft: filled } = withCard(empty, CARD)
  const taken = withKnownCard(filled, KNOWN, CARD)
  expect(taken.draft).toMatchObject({ name: '王某', address: '中山路1号', known: { changing: ['address'] } })
  expect(taken.named).toBe('李某')
  const settled = { ...KNOWN, party: { ...party, name: '李某', addressMasked: '中山路***' } }
  const same = withKnownCard(filled, settled, CARD)
  expect([same.draft.address, same.draft.known?.changing, same.named]).toEqual(['', [], null])
  // Masked as the card's own would be, it is that one.
  expect(same.address).toBe('中山路1号')
  const alike = { ...settled, party: { ...settled.party, addressMasked: '中山****' } }
  expect(withKnownCard(filled, alike, CARD).address).toBeNull()
  expect(withCardAddress(same.draft, '中山路1号')).toMatchObject({
    ...{ name: '李某', address: '中山路1号' },
    known: { changing: ['address'] },
  })
})

test('the card of another person takes the place of a known party, and says so', () => {
  const { draft, replaced } = withCard(withKnown(empty, KNOWN, 'name'), CARD)
  expect(draft).toMatchObject({ name: '李某', known: null, address: '中山路1号' })
  expect(replaced).toEqual(['known'])
})

test('for a group the card is a representative, once, and for an organisation an agent', () => {
  const group = { ...emptyDraft('visit', 'group'), name: '十户村民', representatives: [{ name: '', phone: '1' }] }
  const { draft, as } = withCard(group, CARD)
  expect(as).toBe('representative')
  expect(draft).toMatchObject({ name: '十户村民', representatives: [{ name: '李某', phone: '1' }], documentNumber: '' })
  expect(withCard(draft, CARD)).toEqual({ draft, as: 'there', replaced: [] })
  expect(withCard(draft, { ...CARD, name: '王某' }).draft.representatives).toHaveLength(2)
  const firm = withCard(emptyDraft('visit', 'organisation'), CARD)
  expect(firm.as).toBe('agent')
  expect(firm.draft).toMatchObject({ name: '', attendants: [{ as: 'agent', name: '李某', authorised: false }] })
  for (const form of [draft, firm.draft]) expect(withCard(form, { ...CARD, name: '' }).as).toBe('nothing')
})

import { afterEach, beforeEach, expect, test } from 'vitest'
import { NO_NEEDS } from '../../../shared/contract/visit-fields.ts'
import { PartyInput } from '../../../shared/contract/visit-party.ts'
import { DEFAULT_RULE_PACK, rulePack } from '../../../shared/model/rule-packs.ts'
import { VISIT_KINDS } from '../../../shared/model/visit-kind.ts'
import { DAY, MINUTE, openSampleOffice, type SampleOffice } from '../../../tests/support/sample-office.ts'
import { visitFigures } from './figures.ts'
import { type Registration, register } from './register.ts'
import { withdraw } from './withdraw.ts'

let hall: SampleOffice
beforeEach(async () => {
  hall = await openSampleOffice()
})
afterEach(() => hall.close())

const party = PartyInput.parse({
  ...{ type: 'person', name: '王芳', document: { type: 'none', number: '' }, phone: '', address: '' },
})
function come(headcount: number, channel: Registration['channel'] = 'visit') {
  hall.advance(MINUTE)
  const more = { representatives: [], attendants: [], needs: NO_NEEDS, message: '', noticeGiven: true }
  return hall.run('front1', register, { ticket: null, channel, party, headcount, ...more }).id
}
const PACKS = [5, 3].map((groupFrom) => ({ ...rulePack(DEFAULT_RULE_PACK), groupFrom }))

test('individual and group visits are counted apart by the pack, and each number is as long as its list', () => {
  come(60)
  hall.advance(DAY)
  for (const heads of [1, 2, 3, 4, 5, 12]) come(heads)
  come(9, 'letter')
  come(1, 'phone')
  hall.run('front1', withdraw, { visit: come(30), reason: '登记错了人' })
  const counted = PACKS.map((pack) => visitFigures(hall.reading('leader1'), {}, pack).figures)
  expect(counted).toMatchObject([
    { individual: { batches: 4, heads: 10 }, group: { batches: 2, heads: 17 }, letter: { batches: 1, heads: 9 } },
    { individual: { batches: 2, heads: 3 }, group: { batches: 4, heads: 24 }, phone: { batches: 1, heads: 1 } },
  ])
  for (const pack of PACKS) {
    for (const kind of VISIT_KINDS) {
      const { figures, visits } = visitFigures(hall.reading('supervisor1'), { kind }, pack)
      const heads = visits.reduce((sum, { headcount }) => sum + headcount, 0)
      expect([visits.length, heads]).toEqual([figures[kind].batches, figures[kind].heads])
    }
  }
  // The hall's own pack, where none is named.
  expect(visitFigures(hall.reading('leader1')).figures).toEqual(counted[0])
  expect(visitFigures(hall.reading('leader1')).visits).toHaveLength(8)
})

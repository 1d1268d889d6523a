import { expect, test } from 'vitest'
import { DEFAULT_RULE_PACK, rulePack } from './rule-packs.ts'
import { isGroupVisit, VISIT_KINDS, visitsOfKind } from './visit-kind.ts'

const CHANNELS = ['visit', 'letter', 'phone', 'net', 'other'] as const

test.each([5, 3, 10])(
  'with groups from %i on, each visit is of one kind and a group visit from there on',
  (groupFrom) => {
    const pack = { ...rulePack(DEFAULT_RULE_PACK), groupFrom }
    for (const channel of CHANNELS) {
      for (const headcount of [1, groupFrom - 1, groupFrom, 9999]) {
        const kinds = VISIT_KINDS.filter((kind) => {
          const of = visitsOfKind(pack, kind)
          return of.channel === channel && headcount >= of.least && headcount <= of.most
        })
        expect(kinds).toHaveLength(1)
        expect(isGroupVisit(pack, { channel, headcount })).toBe(kinds[0] === 'group')
      }
    }
    expect(isGroupVisit(pack, { channel: 'visit', headcount: groupFrom })).toBe(true)
    expect(isGroupVisit(pack, { channel: 'visit', headcount: groupFrom - 1 })).toBe(false)
  },
)

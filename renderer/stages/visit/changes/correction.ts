import type { VisitView } from '../../../../shared/contract/visit.ts'
import type { BusinessDate } from '../../../../shared/model/time.ts'
import { emptyDraft, type VisitDraft, withKnown } from '../form/visit-draft.ts'
import { toRegistration } from '../form/visit-registration.ts'
import { typedText } from '../typed-text.ts'

/** The form as the hall has the visit. Masked values are said anew only where they were wrong. */
export function correctionDraft(visit: VisitView): VisitDraft {
  const { party, channel, headcount, needs, message } = visit
  const known = { party, lastVisitAt: visit.registeredAt, visits: 1 }
  return {
    ...withKnown(emptyDraft(channel, party.type), known, 'name'),
    ...{ headcount, needs, message, noticeGiven: true },
    representatives: visit.representatives.map(({ name }) => ({ name, phone: '' })),
    attendants: visit.attendants.map(({ phoneMasked: _, ...person }) => ({ ...person, phone: '' })),
  }
}

/** What `visit.correct` takes, apart from visit, version and reason: only what is different now. */
export function toCorrection(draft: VisitDraft, visit: VisitView, today: BusinessDate) {
  const { party, channel, headcount, representatives, attendants, needs } = toRegistration(draft, today)
  const { document, phone, address, details } = party
  const name = typedText(draft.name)
  const speaking = draft.type === 'person' ? [] : continued(representatives, visit.representatives)
  const along = continued(attendants, visit.attendants)
  return {
    ...(channel === visit.channel ? {} : { channel }),
    ...(headcount === visit.headcount ? {} : { headcount }),
    ...(isSame(speaking, visit.representatives) ? {} : { representatives: speaking }),
    ...(isSame(along, visit.attendants) ? {} : { attendants: along }),
    ...(JSON.stringify(needs) === JSON.stringify(visit.needs) ? {} : { needs }),
    party: {
      ...(draft.type === visit.party.type ? {} : { type: draft.type }),
      ...(name === visit.party.name ? {} : { name }),
      ...(draft.pinyin.trim() === '' ? {} : { pinyin: draft.pinyin }),
      ...(document ? { document } : {}),
      ...(phone === undefined ? {} : { phone }),
      ...(address === undefined ? {} : { address }),
      ...(details ? { details } : {}),
    },
  }
}

/** Whether anything is put right at all. */
export function isEmptyCorrection({ party, ...visit }: ReturnType<typeof toCorrection>): boolean {
  return Object.keys(party).length + Object.keys(visit).length === 0
}

type Person = Readonly<{ name: string; phone: string }>
type Shown = Readonly<{ name: string; phoneMasked: string }>

/**
 * Who was in the list before keeps the phone that nobody sees whole, unless another was typed: whoever has the same
 * name, or, where nobody was added or taken away, the same place.
 */
function continued<Line extends Person>(lines: readonly Line[], before: readonly Shown[]) {
  return lines.map(({ phone, ...line }, index) => {
    const named = before.findIndex(({ name }) => name === line.name)
    const was = named === -1 && lines.length === before.length ? index : named
    return { ...line, ...(was === -1 ? {} : { was }), ...(phone === '' ? {} : { phone }) }
  })
}

function isSame(lines: readonly object[], before: readonly Shown[]): boolean {
  const bare = (people: readonly object[]) =>
    JSON.stringify(people.map((person) => Object.entries({ ...person, phoneMasked: '', was: 0 }).sort()))
  return bare(lines) === bare(before) && lines.every((line, index) => 'was' in line && line.was === index)
}

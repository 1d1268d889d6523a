import type { RulePack } from './rule-pack.ts'

/** How figures tell visits apart: who came alone or as few (个访), as a group (集访), and who did not come but wrote or called. */
export const VISIT_KINDS = ['individual', 'group', 'letter', 'phone', 'net', 'other'] as const
export type VisitKind = (typeof VISIT_KINDS)[number]

type Channel = 'visit' | Exclude<VisitKind, 'individual' | 'group'>
export type OfKind = Readonly<{ channel: Channel; least: number; most: number }>

/** The visits of a kind: those of a channel, with heads from `least` to `most`. The pack says where a group begins. */
export function visitsOfKind({ groupFrom }: Pick<RulePack, 'groupFrom'>, kind: VisitKind): OfKind {
  if (kind === 'individual') return { channel: 'visit', least: 0, most: groupFrom - 1 }
  if (kind === 'group') return { channel: 'visit', least: groupFrom, most: Number.MAX_SAFE_INTEGER }
  return { channel: kind, least: 0, most: Number.MAX_SAFE_INTEGER }
}

/** Whether a visit counts as a group visit (集访); many who signed one letter did not come. */
export function isGroupVisit(pack: RulePack, visit: Readonly<{ channel: string; headcount: number }>): boolean {
  const { channel, least } = visitsOfKind(pack, 'group')
  return visit.channel === channel && visit.headcount >= least
}

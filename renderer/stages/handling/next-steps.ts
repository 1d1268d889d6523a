import type { InboxRow } from '../../../shared/contract/handling.ts'
import { canMoveRouting, isAcceptanceOwed } from '../../../shared/model/routing-state.ts'

const STEPS = {
  sign: 'signed',
  accept: 'accepted',
  answer: 'answered',
  finish: 'finished',
  object: 'objected',
} as const
export type HandlingStep = keyof typeof STEPS

type Matter = Readonly<{
  routing: Pick<InboxRow['routing'], 'state' | 'method' | 'objection'>
  casefile: Pick<InboxRow['casefile'], 'kind'>
}>

/** What the unit may do now, the usual step first. Guidance and litigation are never accepted (articles 23, 34). */
export function nextSteps({ routing, casefile }: Matter): HandlingStep[] {
  // Out of `objected` only the sender leads (article 23); the unit waits.
  if (routing.state === 'objected') return []
  const acceptanceOwed = isAcceptanceOwed({ kind: casefile.kind, method: routing.method })
  return HANDLING_STEPS.filter((step) => {
    if (step === 'accept' && (casefile.kind === 'litigation' || routing.method === 'guidance')) return false
    // One objection for each routing: a matter does not go to and fro.
    if (step === 'object' && routing.objection) return false
    return canMoveRouting(routing.state, STEPS[step], { acceptanceOwed })
  })
}

const HANDLING_STEPS: readonly HandlingStep[] = ['sign', 'accept', 'answer', 'finish', 'object']

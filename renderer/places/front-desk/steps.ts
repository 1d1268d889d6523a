import type { CasefileRow } from '../../../shared/contract/casefile.ts'
import type { Stage } from '../../../shared/flow.ts'

/** The stages one visitor passes at the front desk, in their order. */
export const STEPS = ['visit', 'transcript', 'casefile', 'routing', 'slip'] as const satisfies readonly Stage[]
export type Step = (typeof STEPS)[number]

export type Facts = Readonly<{
  registered: boolean
  sealed: boolean
  casefile: Pick<CasefileRow, 'state'> | null
  /** The contact slip names who is responsible; a receipt alone is not what a visitor leaves with. */
  contactSlip: boolean
}>

export type StepState = 'done' | 'next' | 'open' | 'closed'

/** What is done, what comes next, and what may be opened already. */
export function stepStates(facts: Facts): Record<Step, StepState> {
  const done = doneSteps(facts)
  const next = STEPS.find((step) => !done[step])
  const states = STEPS.map((step) => [step, done[step] ? 'done' : stateOf(step, next, facts)] as const)
  // Object.fromEntries forgets its keys; they are exactly the steps.
  return Object.fromEntries(states) as Record<Step, StepState>
}

/** The step where work goes on, or null when the visitor can leave with the slip. */
export function nextStep(facts: Facts): Step | null {
  const done = doneSteps(facts)
  return STEPS.find((step) => !done[step]) ?? null
}

function doneSteps({ registered, sealed, casefile, contactSlip }: Facts): Record<Step, boolean> {
  return {
    visit: registered,
    transcript: sealed,
    casefile: casefile !== null,
    // An agreed objection makes the matter `registered` again: it has to be routed anew.
    routing: casefile !== null && casefile.state !== 'registered',
    slip: contactSlip,
  }
}

function stateOf(step: Step, next: Step | undefined, { casefile }: Facts): StepState {
  if (step === next) return 'next'
  // A receipt may be printed before it is known who will act.
  return step === 'slip' && casefile !== null ? 'open' : 'closed'
}

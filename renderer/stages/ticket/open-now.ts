import type { FloorFigures } from '../../../shared/contract/ticket-figures.ts'

/** How many the end of a day concerns: who waits, who was set aside, who did not come, who stands at a desk. */
export function openNow({ services }: Pick<FloorFigures, 'services'>) {
  const sum = (...states: readonly (keyof FloorFigures['services'][number]['states'])[]) =>
    services.reduce((total, service) => total + states.reduce((of, state) => of + service.states[state], 0), 0)
  return { waiting: sum('waiting'), held: sum('held'), notHere: sum('not-here'), atDesk: sum('called', 'serving') }
}

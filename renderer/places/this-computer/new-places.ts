import type { HostInput, HostPage, HostScreen } from '../../../shared/contract/host.ts'

export type Shown = Pick<HostScreen, 'id' | 'label' | 'isPrimary' | 'page'>

/** What to ask of the shell so that this screen shows this page and nothing else: the page before it goes first. */
export function newPlaces({ id, label, page: before }: Shown, page: HostPage | null): HostInput<'showOn'>[] {
  const taken = before !== null && before !== page ? [{ page: before, screen: null }] : []
  return page === null ? taken : [...taken, { page, screen: { id, label } }]
}

import type { HostScreen } from '../../../shared/contract/host.ts'

type Shown = Pick<HostScreen, 'id' | 'label' | 'isPrimary' | 'page'>

/** The screens to try for the visitor, the likeliest first: none that shows something, and never the only one. */
export function screensForVisitor<Screen extends Shown>(screens: readonly Screen[]): Screen[] {
  if (screens.length < 2) return []
  const free = screens.filter(({ page }) => page === null)
  return [...free.filter(({ isPrimary }) => !isPrimary), ...free.filter(({ isPrimary }) => isPrimary)]
}

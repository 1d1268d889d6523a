import { useState } from 'react'

/** Whether a field takes the focus as it appears: one that comes late leaves it in what was opened meanwhile. */
export function useAutoFocus(wanted = false): boolean {
  const [takes] = useState(() => wanted && !document.activeElement?.closest('[role=menu], [data-keeps-focus]'))
  return takes
}

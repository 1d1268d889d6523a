import { useState } from 'react'
import { useMe } from '../../app/me.tsx'

/** Whether this clerk wants the account large, to read it together with the visitor; remembered by this computer. */
export function useLargeType(): Readonly<{ large: boolean; toggle: () => void }> {
  const name = `huisheng.large-type.${useMe().id}`
  const [large, setLarge] = useState(() => localStorage.getItem(name) === 'yes')
  return {
    large,
    toggle: () => {
      localStorage.setItem(name, large ? 'no' : 'yes')
      setLarge(!large)
    },
  }
}

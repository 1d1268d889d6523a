import { useState } from 'react'

type Faults<Draft> = Partial<Record<keyof Draft, string | false>>
type TextField<Draft> = { [Key in keyof Draft]: Draft[Key] extends string ? Key : never }[keyof Draft]

/** A form's entries and what is wrong with them, told only once somebody tried to save. */
export function useDraft<Draft extends object>(empty: Draft, faultsOf: (draft: Draft) => Faults<Draft>) {
  const [draft, setDraft] = useState(empty)
  const [tried, setTried] = useState(false)
  const faults = faultsOf(draft)
  const set = (changes: Partial<Draft>) => setDraft((before) => ({ ...before, ...changes }))
  return {
    draft,
    set,
    /** The properties of a text field for this entry. */
    text: (field: TextField<Draft>) => ({
      value: String(draft[field]),
      onChange: (value: string) => setDraft((before) => ({ ...before, [field]: value })),
    }),
    told: (field: keyof Draft) => {
      const fault = tried && faults[field]
      return fault ? { warning: fault } : {}
    },
    /** True when everything is in order; from now on faults are shown. */
    check: () => {
      setTried(true)
      return Object.values(faults).every((fault) => !fault)
    },
  }
}

/** What accounts and departments are called by the system. */
export const isCode = (text: string) => /^[a-z0-9][a-z0-9._-]{1,39}$/.test(text)

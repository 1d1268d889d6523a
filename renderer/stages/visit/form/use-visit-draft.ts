import { useRef, useState } from 'react'
import { useMe } from '../../../app/me.tsx'
import { keepDraft, readDraft } from '../draft-store.ts'
import { VisitDraft } from './visit-draft.ts'

/** The form's state, remembered over a reload; `name` tells the forms of different visitors apart. */
export function useVisitDraft(name: string, empty: VisitDraft) {
  const me = useMe()
  const stored = `visit.${name}`
  const [draft, setDraft] = useState(() => readDraft(me.id, stored, VisitDraft) ?? empty)
  // A field that is left and the one that is pressed speak in the same moment; neither may undo the other.
  const latest = useRef(draft)
  return {
    draft,
    change(part: Partial<VisitDraft>) {
      latest.current = { ...latest.current, ...part }
      setDraft(latest.current)
      keepDraft(me.id, stored, latest.current)
    },
    forget: () => keepDraft(me.id, stored, null),
  }
}

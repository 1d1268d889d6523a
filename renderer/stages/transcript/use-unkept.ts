import { useMemo, useSyncExternalStore } from 'react'
import type { TranscriptView } from '../../../shared/contract/transcript.ts'
import type { VisitView } from '../../../shared/contract/visit.ts'
import { useMe } from '../../app/me.tsx'
import type { Autosave } from './autosave.ts'
import { writerOf } from './use-autosave.ts'

/**
 * Whether this page, or one that ended, has words of a sealed account that are not in it: work stays with the account
 * until its writer has seen them.
 */
export function useUnkept(visit: VisitView | null, transcript: TranscriptView | null | undefined): boolean {
  const sealed = visit && transcript && transcript.confirmedAt !== null ? transcript : null
  return useWriter(sealed, (writer) => {
    if (sealed?.correction === null) return writer.hasUnkept()
    // Whoever corrects by their own choice is at the account already.
    return writer.hasBroughtIn() || (writer.hasUnkept() && writer.get().status === 'sealed')
  })
}

/** Whether an input method holds letters back: a field that goes away takes them along. */
export function useHeld(transcript: TranscriptView): boolean {
  return useWriter(transcript, (writer) => writer.isHeld())
}

function useWriter(transcript: TranscriptView | null, look: (writer: Autosave) => boolean): boolean {
  const me = useMe()
  const writer = useMemo(() => transcript && writerOf(me.id, transcript), [me.id, transcript])
  return useSyncExternalStore(writer?.subscribe ?? toNobody, () => writer !== null && look(writer))
}

const toNobody = () => () => {}

import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { PhraseView } from '../../../../shared/contract/transcript-phrases.ts'
import { hall } from '../../../app/hall-client.ts'
import { useMe } from '../../../app/me.tsx'

/** The phrases of whoever is logged in. */
export function usePhrases(): readonly PhraseView[] {
  const { id } = useMe()
  // Under a key of their own: every pause in anybody's typing renews what belongs to the stage, and phrases do not change.
  return useQuery(hall.transcript.phrases.queryOptions({ queryKey: [OWN, id] })).data ?? NONE
}

/** To be called after one's phrases were changed. */
export function useRenewPhrases(): () => Promise<void> {
  const client = useQueryClient()
  return () => client.invalidateQueries({ queryKey: [OWN] })
}

const OWN = 'phrases'
const NONE: readonly PhraseView[] = []

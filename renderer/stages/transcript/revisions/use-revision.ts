import { useQuery } from '@tanstack/react-query'
import type { TranscriptId } from '../../../../shared/model/ids.ts'
import { hall } from '../../../app/hall-client.ts'

/** One confirmation with its words and signature; what was sealed does not change while a page is open. */
export const useRevision = (transcript: TranscriptId, revision: number) =>
  useQuery(
    hall.transcript.revision.queryOptions({ input: { transcript, revision }, staleTime: Number.POSITIVE_INFINITY }),
  )

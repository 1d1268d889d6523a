import { useQuery } from '@tanstack/react-query'
import { useEffect, useMemo, useState } from 'react'
import type { VoiceLibrary } from '../../../shared/model/clip-plan.ts'
import { hallClient } from '../../app/hall-client.ts'
import { host } from '../../app/host.ts'
import { useConnection } from '../../app/live.ts'
import { addressesOf, voiceLibrary } from './clips.ts'
import { createVoice, type Voice } from './voice.ts'

/** This display's voice and what it can say, with the hall's own recordings as soon as they are known. */
export function useVoice(recordings: string | undefined): Readonly<{ voice: Voice; library: VoiceLibrary }> {
  const [voice] = useState(() => createVoice(host !== null))
  const online = useConnection() === 'online'
  // Its key is none of the ticket stage: asked when recordings changed, not with every change of a ticket.
  const packs = useQuery({
    queryKey: ['voice', recordings],
    queryFn: async () => (await hallClient.ticket.voicePacks()).packs,
    enabled: recordings !== undefined,
    placeholderData: (before) => before,
  })
  const own = packs.data
  const library = useMemo(() => voiceLibrary(own ?? []), [own])
  // Without an answer the built-in voice speaks alone.
  const known = own !== undefined || packs.isError

  useEffect(() => {
    // Once more when the hall is back: what could not be fetched then can be now.
    if (known && online) void voice.prepare(addressesOf(library))
  }, [voice, library, known, online])

  useEffect(() => {
    window.addEventListener('pointerdown', voice.unblock)
    window.addEventListener('keydown', voice.unblock)
    return () => {
      window.removeEventListener('pointerdown', voice.unblock)
      window.removeEventListener('keydown', voice.unblock)
    }
  }, [voice])

  return { voice, library }
}

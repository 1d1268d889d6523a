import { useEffect, useState } from 'react'
import type { ReadingBack } from '../../../../shared/contract/transcript-read-back.ts'
import type { TranscriptId } from '../../../../shared/model/ids.ts'
import { hallClient } from '../../../app/hall-client.ts'
import { useMe } from '../../../app/me.tsx'
import { createLatestWord } from './latest-word.ts'
import { NOT_BEGUN, useFollowed } from './use-followed.ts'

/**
 * The clerk's side: says where it is for as long as this is shown, and hears of the visitor's screen. While another person
 * reads the same account the screen is theirs, and so is what is drawn there.
 */
export function useReadBack(transcript: TranscriptId, reading: ReadingBack) {
  const { view, line, lines } = useFollowed(transcript, 'desk')
  const [say] = useState(() =>
    createLatestWord((word: ReadingBack | null) => hallClient.transcript.readBack({ transcript, reading: word })),
  )
  const me = useMe().id
  const other = view.reader !== null && view.reader.account !== me ? view.reader.name : null
  useEffect(() => {
    if (lines > 0 && other === null) say(reading)
  }, [say, reading, lines, other])
  useEffect(() => () => say(null), [say])
  return { view: other === null ? view : NOT_BEGUN.view, line, other }
}

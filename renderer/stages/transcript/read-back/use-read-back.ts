import { useEffect, useState } from 'react'
import type { ReadingBack } from '../../../../shared/contract/transcript-read-back.ts'
import type { TranscriptId } from '../../../../shared/model/ids.ts'
import { hallClient } from '../../../app/hall-client.ts'
import { createLatestWord } from './latest-word.ts'
import { useFollowed } from './use-followed.ts'

/** The clerk's side: says where it is for as long as this is shown, and hears of the visitor's screen. */
export function useReadBack(transcript: TranscriptId, reading: ReadingBack) {
  const { view, line, lines } = useFollowed(transcript, 'desk')
  const [say] = useState(() =>
    createLatestWord((word: ReadingBack | null) => hallClient.transcript.readBack({ transcript, reading: word })),
  )
  useEffect(() => {
    if (lines > 0) say(reading)
  }, [say, reading, lines])
  useEffect(() => () => say(null), [say])
  return { view, line }
}

import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useEffect, useMemo, useRef } from 'react'
import type { TranscriptView } from '../../../../shared/contract/transcript.ts'
import type { RecordingView } from '../../../../shared/contract/transcript-recording.ts'
import type { VisitView } from '../../../../shared/contract/visit.ts'
import { hall } from '../../../app/hall-client.ts'
import { HeardContext, type HeardMark } from './heard-words.tsx'
import { Player } from './player.tsx'
import { RecordingBar } from './recording-bar.tsx'
import { RecordingsList } from './recordings-list.tsx'
import { PlaceOfSaidContext, SaidContext } from './said-words.ts'
import { usePlayer } from './use-player.ts'
import { useRecording } from './use-recording.ts'
import { useWrittenMarks } from './use-written-marks.ts'
import './recording.css'

type Props = Readonly<{ account: TranscriptView; children: ReactNode }>

/** An account with what is recorded beside it: consent, recording, and listening from the sentences that were written then. */
export function RecordedAccount({ account, children }: Props) {
  const { id: transcript, visit } = account
  const recorded = useQuery(hall.transcript.recordings.queryOptions({ input: { transcript } })).data
  const people = useQuery(hall.visit.get.queryOptions({ input: { visit } })).data
  const recording = useRecording(transcript)
  const recordings = recorded?.recordings ?? NONE
  const player = usePlayer(recordings)
  const sealed = account.confirmedAt !== null && account.correction === null
  const { isOn, stop } = recording
  useEffect(() => {
    if (sealed && isOn) stop()
  }, [sealed, isOn, stop])
  const kept = recordings.filter(({ removed, durationMs }) => removed === null && durationMs > 0)
  const marks = useHeardMarks(kept, player.play)
  const writing = useWrittenMarks(recording)
  const placeOfSaid = (saidAt: number) => {
    const at = recording.placeOf(saidAt)
    const ended = kept.find(({ id, endedAt }) => id === recording.id && endedAt !== null)
    return at === null || isOn || !ended ? null : { at, play: () => player.play(ended, at) }
  }
  return (
    <HeardContext value={isOn ? NONE : marks}>
      <SaidContext value={writing.noteSaid}>
        <PlaceOfSaidContext value={placeOfSaid}>
          <div className="recorded-account" {...writing.events}>
            {recorded && (
              <RecordingBar
                {...{ transcript, recording, sealed }}
                consent={recorded.consent}
                people={people ? namesOf(people) : NONE}
                kept={kept.length}
                onMark={writing.markNow}
              />
            )}
            <RecordingsList
              recordings={recordings}
              marks={isOn ? NONE : marks}
              mayRemove={!sealed}
              onPlay={(one) => player.play(one, 0)}
            />
            <Player player={player} />
            {children}
          </div>
        </PlaceOfSaidContext>
      </SaidContext>
    </HeardContext>
  )
}

const NONE: readonly never[] = []

/** Whoever can be heard: of a group those who speak for it. */
function namesOf({ party, representatives, attendants }: VisitView): string[] {
  return [...new Set([party, ...representatives, ...attendants].map(({ name }) => name))]
}

function useHeardMarks(
  recordings: readonly RecordingView[],
  play: ReturnType<typeof usePlayer>['play'],
): readonly HeardMark[] {
  const latest = useRef(play)
  useEffect(() => {
    latest.current = play
  })
  return useMemo(
    () =>
      recordings.flatMap((recording) =>
        recording.marks.map((mark) => ({ ...mark, play: () => latest.current(recording, mark.at) })),
      ),
    [recordings],
  )
}

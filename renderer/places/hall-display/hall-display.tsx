import { useQuery } from '@tanstack/react-query'
import { useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { hall } from '../../app/hall-client.ts'
import { useConnection } from '../../app/live.ts'
import { CalledNumber } from './called-number.tsx'
import { DisplayHead } from './display-head.tsx'
import { DisplayTest } from './display-test.tsx'
import { InformationStrip } from './information-strip.tsx'
import { callsBefore, newestCall } from './recent.ts'
import { RecentCalls } from './recent-calls.tsx'
import { useAnnouncer } from './use-announcer.ts'
import { useVoice } from './use-voice.ts'
import { VoiceSign } from './voice-sign.tsx'
import { WaitingCounts } from './waiting-counts.tsx'
import './hall-display.css'
import './display-modes.css'

/** The screen of the waiting area: one call at a time, read at fifteen metres. */
export function HallDisplay() {
  const { t } = useTranslation('display')
  const offline = useConnection() === 'offline'
  const { data: board, dataUpdatedAt } = useQuery(hall.ticket.board.queryOptions({ refetchInterval: REFRESH_MS }))
  const { voice, library } = useVoice(board?.display.recordings)
  const voiceState = useSyncExternalStore(voice.onState, voice.state)
  const calling = useAnnouncer(board, dataUpdatedAt, voice, library)
  const calls = board?.calls ?? []
  const shown = calling ?? newestCall(calls)
  const { large = false, contrast = false } = board?.display ?? {}

  return (
    <main className="display" data-large={large} data-contrast={contrast}>
      <DisplayHead />
      {offline && (
        <p className="display-offline" role="alert">
          <span aria-hidden="true">⚠ </span>
          {t('offline')}
        </p>
      )}
      <CalledNumber key={calling?.sequence ?? 'resting'} call={shown} calling={calling !== null} />
      <RecentCalls first={shown === null} calls={callsBefore(shown, calls).slice(0, large ? RECENT_LARGE : RECENT)} />
      <WaitingCounts services={board?.services ?? []} />
      <InformationStrip />
      <DisplayTest voice={voiceState} />
      <VoiceSign state={voiceState} voice={voice} />
    </main>
  )
}

const RECENT = 6
const RECENT_LARGE = 4

// At midnight the numbers start anew without any change being told.
const REFRESH_MS = 300_000

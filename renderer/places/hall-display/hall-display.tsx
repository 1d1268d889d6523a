import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { hall } from '../../app/hall-client.ts'
import { useConnection } from '../../app/live.ts'
import { CalledNumber } from './called-number.tsx'
import { bundledClips } from './clips.ts'
import { DisplayHead } from './display-head.tsx'
import { DisplayTest } from './display-test.tsx'
import { InformationStrip } from './information-strip.tsx'
import { callsBefore, newestCall } from './recent.ts'
import { RecentCalls } from './recent-calls.tsx'
import { useAnnouncer } from './use-announcer.ts'
import { createVoice } from './voice.ts'
import { VoiceSign } from './voice-sign.tsx'
import { WaitingCounts } from './waiting-counts.tsx'
import './hall-display.css'

/** The screen of the waiting area: one call at a time, read at fifteen metres. */
export function HallDisplay() {
  const { t } = useTranslation('display')
  const offline = useConnection() === 'offline'
  const board = useQuery(hall.ticket.board.queryOptions({ refetchInterval: REFRESH_MS }))
  const [voice] = useState(() => createVoice(bundledClips()))
  const calls = board.data?.calls
  const calling = useAnnouncer(calls, voice)
  const shown = calling ?? newestCall(calls ?? [])

  useEffect(() => {
    window.addEventListener('pointerdown', voice.unblock)
    window.addEventListener('keydown', voice.unblock)
    return () => {
      window.removeEventListener('pointerdown', voice.unblock)
      window.removeEventListener('keydown', voice.unblock)
    }
  }, [voice])

  return (
    <main className="display">
      <DisplayHead />
      {offline && (
        <p className="display-offline" role="alert">
          <span aria-hidden="true">⚠ </span>
          {t('offline')}
        </p>
      )}
      <CalledNumber key={calling?.sequence ?? 'resting'} call={shown} calling={calling !== null} />
      <RecentCalls first={shown === null} calls={callsBefore(shown, calls ?? []).slice(0, RECENT)} />
      <WaitingCounts services={board.data?.services ?? []} />
      <InformationStrip />
      <DisplayTest />
      <VoiceSign voice={voice} />
    </main>
  )
}

const RECENT = 6

// At midnight the numbers start anew without any change being told.
const REFRESH_MS = 300_000

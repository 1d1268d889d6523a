import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Guide, TranscriptView } from '../../../shared/contract/transcript.ts'
import type { ReadingBack } from '../../../shared/contract/transcript-read-back.ts'
import { useHallNow, useTimes } from '../../app/time.ts'
import { bringToMiddle } from '../../stages/transcript/read-back/in-sight.ts'
import { useFollowed } from '../../stages/transcript/read-back/use-followed.ts'
import { AccountSentences } from './account-sentences.tsx'
import { accountState, changedQuestion } from './account-state.ts'
import { SignOnScreen } from './sign-on-screen.tsx'
import { StateBar } from './state-bar.tsx'

/** The newest saved version in large type; what grew last, or the sentence that is being read, is kept in sight. */
export function AccountOnScreen({ account }: Readonly<{ account: TranscriptView }>) {
  const { t } = useTranslation('visitor')
  const { clock } = useTimes()
  const { view, lines } = useFollowed(account.id, 'screen')
  const now = useHallNow(1_000)
  const state = accountState(account, now, view.reading)
  const reading = state === 'check' ? view.reading : null
  const list = useFollow(account.guide, reading)
  if (reading && reading.asking !== null) {
    const { id: transcript, guide } = account
    return <SignOnScreen key={reading.asking} {...{ transcript, guide, view, lines }} asking={reading.asking} />
  }
  const hint = reading ? `checkHint-${reading.manner}` : `${state}Hint`
  return (
    <main className="visitor-account">
      <StateBar
        state={state}
        title={t(state)}
        hint={t(hint, { time: clock(account.confirmedAt ?? account.savedAt) })}
      />
      <AccountSentences ref={list} guide={account.guide} place={reading?.place ?? null} />
    </main>
  )
}

function useFollow(guide: Guide, reading: ReadingBack | null) {
  const list = useRef<HTMLDListElement>(null)
  const seen = useRef<Guide | null>(null)
  useEffect(() => {
    const changed = changedQuestion(seen.current, guide)
    seen.current = guide
    if (changed) list.current?.querySelector(`[data-question="${changed}"]`)?.scrollIntoView({ block: 'end' })
  }, [guide])
  const place = reading?.place && `${reading.place.part}-${reading.place.sentence}`
  useEffect(() => {
    if (place) bringToMiddle(list.current, list.current?.querySelector('[aria-current]'))
  }, [place])
  return list
}

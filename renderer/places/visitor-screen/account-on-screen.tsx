import { type RefObject, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Guide, TranscriptView } from '../../../shared/contract/transcript.ts'
import type { Drawing, ReadingBack } from '../../../shared/contract/transcript-read-back.ts'
import { useHallNow, useTimes } from '../../app/time.ts'
import { keepInMiddle } from '../../stages/transcript/read-back/in-sight.ts'
import { useFollowed } from '../../stages/transcript/read-back/use-followed.ts'
import { AccountSentences } from './account-sentences.tsx'
import { accountState, changedQuestion } from './account-state.ts'
import { SignOnScreen } from './sign-on-screen.tsx'
import { StateBar } from './state-bar.tsx'

type Props = Readonly<{
  account: TranscriptView
  /** A hall that starts anew asks for nothing until the clerk's page is back: what was drawn waits here, not on the pad. */
  drawn: RefObject<Drawn | null>
}>

/** The newest saved version in large type; what grew last, or the sentence that is being read, is kept in sight. */
export function AccountOnScreen({ account, drawn: kept }: Props) {
  const { t } = useTranslation('visitor')
  const { clock } = useTimes()
  const { view, lines } = useFollowed(account.id, 'screen')
  const now = useHallNow(1_000)
  const state = accountState(account, now, view.reading)
  const reading = state === 'check' ? view.reading : null
  const list = useFollow(account.guide, reading)
  // Nobody signs words that are not those on the clerk's page.
  if (reading && reading.asking !== null && reading.version === account.version) {
    const { id: transcript, guide } = account
    const { asking, version } = reading
    const drawn = sameAsking(kept.current, { asking, version }) ? kept.current.drawing : view.drawing
    const onDraw = (drawing: Drawing) => {
      kept.current = { asking, version, drawing }
    }
    return <SignOnScreen key={asking} {...{ transcript, guide, drawn, lines, asking, onDraw }} />
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

type Asking = Readonly<{ asking: number; version: number }>
export type Drawn = Asking & Readonly<{ drawing: Drawing }>

function sameAsking(drawn: Drawn | null, { asking, version }: Asking): drawn is Drawn {
  return drawn !== null && drawn.asking === asking && drawn.version === version
}

function useFollow(guide: Guide, reading: ReadingBack | null) {
  const list = useRef<HTMLDListElement>(null)
  const seen = useRef<Guide | null>(null)
  useEffect(() => {
    const changed = changedQuestion(seen.current, guide)
    seen.current = guide
    if (changed) list.current?.querySelector(`[data-question="${changed}"]`)?.scrollIntoView({ block: 'end' })
  }, [guide])
  // The pad takes the place of the list, and the list that comes after it begins at its top.
  const place = reading?.asking === null && reading.place && `${reading.place.part}-${reading.place.sentence}`
  useEffect(() => {
    return place ? keepInMiddle(list.current, list.current?.querySelector('[aria-current]')) : undefined
  }, [place])
  return list
}

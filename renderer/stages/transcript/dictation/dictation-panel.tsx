import { useTranslation } from 'react-i18next'
import { useInsert } from '../insert-text.ts'
import { useNoteSaid } from '../recording/said-words.ts'
import { DictatedOffers } from './dictated-offers.tsx'
import { useDictating } from './dictating.tsx'
import { DictationStanding } from './dictation-state.tsx'
import type { Offer } from './offer-shelf.ts'
import './dictation.css'

/** What is said at the desk: grey while it is being said, then on offer for the words at the caret. Not there before. */
export function DictationPanel() {
  const { t } = useTranslation('dictation')
  const insert = useInsert()
  const noteSaid = useNoteSaid()
  const { dictation, shelf } = useDictating()
  const { state, offers } = dictation
  if (state === null && offers.length === 0) return null
  // The button says it already, and its room belongs to the account.
  const isOver = state?.status === 'ended' && state.why === 'asked' && offers.length === 0 && state.failure === null

  function take(offer: Offer, words: string) {
    // Without room for it, it stays on offer; the field says so.
    if (!insert(words)) return
    noteSaid(words, offer.heardAt)
    shelf.drop(offer.id)
  }

  return (
    <section className={isOver ? 'only-heard' : 'dictation-panel'} aria-label={t('title')}>
      <DictationStanding dictation={dictation} />
      {state !== null && (state.status === 'listening' || state.live !== '') && (
        <p className="dictation-live">
          {state.live !== '' && <span className="only-heard">{t('live')}</span>}
          {state.live}
        </p>
      )}
      <DictatedOffers offers={offers} onTake={take} onDrop={(offer) => shelf.drop(offer.id)} />
    </section>
  )
}

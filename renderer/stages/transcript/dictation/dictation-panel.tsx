import { useTranslation } from 'react-i18next'
import type { TranscriptView } from '../../../../shared/contract/transcript.ts'
import { hallClient } from '../../../app/hall-client.ts'
import { ActionButton } from '../../../ui/action-button.tsx'
import { useInsert } from '../insert-text.ts'
import { useNoteSaid } from '../recording/said-words.ts'
import { useAccountShelf } from './account-shelf.ts'
import { DictatedOffers } from './dictated-offers.tsx'
import { DictationStanding } from './dictation-state.tsx'
import type { Offer } from './offer-shelf.ts'
import { useDictation } from './use-dictation.ts'
import './dictation.css'

/** What is said at the desk, beside the account: grey while it is being said, then on offer for the words at the caret. */
export function DictationPanel({ account }: Readonly<{ account: Pick<TranscriptView, 'id' | 'visit'> }>) {
  const { t } = useTranslation('dictation')
  const insert = useInsert()
  const noteSaid = useNoteSaid()
  const { id: transcript } = account
  const shelf = useAccountShelf(account)
  const dictation = useDictation((signal) => hallClient.transcript.dictation({ transcript }, { signal }), shelf)
  const { state, offers, isOn } = dictation
  const isInUse = isOn || offers.length > 0

  function take(offer: Offer, words: string) {
    // Without room for it, it stays on offer; the field says so.
    if (!insert(words)) return
    noteSaid(words, offer.heardAt)
    shelf.drop(offer.id)
  }

  return (
    <section className={isInUse ? 'dictation-panel is-on' : 'dictation-panel'} aria-label={t('title')}>
      <div className="dictation-line">
        <ActionButton shortcut="Alt+D" aria-pressed={isOn} onClick={isOn ? dictation.stop : dictation.start}>
          {t(isOn ? 'stop' : 'start')}
        </ActionButton>
        <DictationStanding dictation={dictation} />
      </div>
      {state !== null && state.live !== '' && (
        <p className="dictation-live">
          <span className="only-heard">{t('live')}</span>
          {state.live}
        </p>
      )}
      <DictatedOffers offers={offers} onTake={take} onDrop={(offer) => shelf.drop(offer.id)} />
    </section>
  )
}

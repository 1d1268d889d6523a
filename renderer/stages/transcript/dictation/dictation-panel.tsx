import { useTranslation } from 'react-i18next'
import type { TranscriptId } from '../../../../shared/model/ids.ts'
import { hallClient } from '../../../app/hall-client.ts'
import { ActionButton } from '../../../ui/action-button.tsx'
import { useInsert } from '../insert-text.ts'
import { useNoteSaid } from '../recording/said-words.ts'
import { DictatedOffers } from './dictated-offers.tsx'
import type { Offer } from './dictation-session.ts'
import { DictationStanding } from './dictation-state.tsx'
import { useDictation } from './use-dictation.ts'
import './dictation.css'

/** What is said at the desk, beside the account: grey while it is being said, then on offer for the words at the caret. */
export function DictationPanel({ transcript }: Readonly<{ transcript: TranscriptId }>) {
  const { t } = useTranslation('dictation')
  const insert = useInsert()
  const noteSaid = useNoteSaid()
  const dictation = useDictation((signal) => hallClient.transcript.dictation({ transcript }, { signal }))
  const { state, isOn } = dictation
  const isInUse = isOn || (state !== null && state.offers.length > 0)

  function take(offer: Offer, words: string) {
    noteSaid(words, offer.heardAt)
    insert(words)
    dictation.drop(offer.id)
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
      {state !== null && (
        <DictatedOffers offers={state.offers} onTake={take} onDrop={(offer) => dictation.drop(offer.id)} />
      )}
    </section>
  )
}

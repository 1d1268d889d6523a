import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { hallClient } from '../../app/hall-client.ts'
import { DictationStanding } from '../../stages/transcript/dictation/dictation-state.tsx'
import { OfferShelf } from '../../stages/transcript/dictation/offer-shelf.ts'
import { useDictation } from '../../stages/transcript/dictation/use-dictation.ts'
import { ActionButton } from '../../ui/action-button.tsx'

const follow = (signal: AbortSignal) => hallClient.transcript.tryDictation(undefined, { signal })

/** Whether the microphone of this computer and the model understand each other. */
export function TryMicrophone() {
  const { t } = useTranslation('dictation')
  const [shelf] = useState(() => new OfferShelf())
  const dictation = useDictation(follow, shelf)
  const { state, offers, isOn } = dictation
  return (
    <section className="administration-form" aria-label={t('settings.try.title')}>
      <h2>{t('settings.try.title')}</h2>
      <p className="quiet-text">{t('settings.try.hint')}</p>
      <div className="administration-row">
        <ActionButton aria-pressed={isOn} onClick={isOn ? dictation.stop : dictation.start}>
          {t(isOn ? 'settings.try.stop' : 'settings.try.start')}
        </ActionButton>
        <DictationStanding dictation={dictation} />
      </div>
      {state && (
        <div className="speech-heard" role="log" aria-label={t('offers')}>
          {offers.map(({ id, text }) => (
            <p key={id}>{text}</p>
          ))}
          {state.live !== '' && <p className="quiet-text">{state.live}</p>}
        </div>
      )}
    </section>
  )
}

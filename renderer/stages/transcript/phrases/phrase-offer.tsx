import { useTranslation } from 'react-i18next'
import { ActionButton } from '../../../ui/action-button.tsx'
import { type OfferedPhrase, takeOffered } from './use-offered-phrase.ts'
import './phrases.css'

/** The abbreviation before the caret stands for a phrase. Only a key that nobody presses while writing takes it. */
export function PhraseOffer({ offered }: Readonly<{ offered: OfferedPhrase }>) {
  const { t } = useTranslation('transcript')
  return (
    <div role="status" className="phrase-offer">
      <span className="phrase-text">{offered.phrase.text}</span>
      <ActionButton size="small" shortcut="Alt+Enter" onClick={() => takeOffered(offered)}>
        {t('phrases.offer')}
      </ActionButton>
    </div>
  )
}

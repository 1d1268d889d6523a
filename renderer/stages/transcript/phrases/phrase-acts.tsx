import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PhraseView } from '../../../../shared/contract/transcript-phrases.ts'
import { FailureNote } from '../../../app/failure-note.tsx'
import { hall } from '../../../app/hall-client.ts'
import { useCommands } from '../../../app/use-command.ts'
import { ActionButton } from '../../../ui/action-button.tsx'
import { useRenewPhrases } from './use-phrases.ts'

type Props = Readonly<{ marked: PhraseView | null; onEdit: (phrase: PhraseView | null) => void }>

/** A new phrase; another wording of the marked one, or its end, which can be taken back. */
export function PhraseActs({ marked, onEdit }: Props) {
  const { t } = useTranslation('transcript')
  const { run, running, failure, clear } = useCommands(useRenewPhrases())
  const [removed, setRemoved] = useState<PhraseView | null>(null)

  async function remove(phrase: PhraseView): Promise<void> {
    if (await run(hall.transcript.removePhrase, { phrase: phrase.id })) setRemoved(phrase)
  }

  async function bringBack({ abbreviation, text }: PhraseView): Promise<void> {
    if (await run(hall.transcript.savePhrase, { phrase: null, abbreviation, text })) setRemoved(null)
  }

  return (
    <>
      <FailureNote failure={failure} onClose={clear} />
      <div className="panel-actions">
        <ActionButton size="small" onClick={() => onEdit(null)}>
          {t('phrases.new')}
        </ActionButton>
        <ActionButton size="small" disabled={!marked} onClick={() => onEdit(marked)}>
          {t('phrases.edit')}
        </ActionButton>
        <ActionButton
          size="small"
          disabled={!marked}
          running={running === 'removePhrase'}
          onClick={() => marked && void remove(marked)}
        >
          {t('phrases.remove')}
        </ActionButton>
      </div>
      <p role="status" className={removed ? 'phrase-removed' : 'only-heard'}>
        {removed && (
          <>
            <span className="phrase-text">{t('phrases.removed', { text: removed.text })}</span>
            <ActionButton size="small" running={running === 'savePhrase'} onClick={() => void bringBack(removed)}>
              {t('phrases.undo')}
            </ActionButton>
          </>
        )}
      </p>
    </>
  )
}

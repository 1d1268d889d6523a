import { type KeyboardEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ABBREVIATION_LENGTH, PHRASE_LENGTH } from '../../../../shared/contract/transcript-phrases.ts'
import { FailureNote } from '../../../app/failure-note.tsx'
import { hall } from '../../../app/hall-client.ts'
import { useCommands } from '../../../app/use-command.ts'
import { ActionButton } from '../../../ui/action-button.tsx'
import { Field } from '../../../ui/field.tsx'
import { TextArea } from '../../../ui/text-area.tsx'
import { TextInput } from '../../../ui/text-input.tsx'
import { typedText } from '../../visit/typed-text.ts'
import type { Edited } from './phrases.tsx'
import { useRenewPhrases } from './use-phrases.ts'

/** A phrase and how it is abbreviated. Escape goes back to the list. */
export function PhraseForm({ phrase, onDone }: Readonly<{ phrase: Edited; onDone: () => void }>) {
  const { t } = useTranslation('transcript')
  const [text, setText] = useState(phrase.text)
  const [abbreviation, setAbbreviation] = useState(phrase.abbreviation)
  const { run, running, failure, clear } = useCommands(useRenewPhrases())

  async function keep(): Promise<void> {
    const phraseToKeep = { phrase: phrase.id, abbreviation, text }
    if (text.trim() !== '' && (await run(hall.transcript.savePhrase, phraseToKeep))) onDone()
  }

  function press(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || event.nativeEvent.isComposing) return
    event.preventDefault()
    onDone()
  }

  return (
    <fieldset className="phrase-form" aria-label={t(phrase.id ? 'phrases.edit' : 'phrases.new')} onKeyDown={press}>
      <FailureNote failure={failure} onClose={clear} />
      <Field label={t('phrases.text')} required>
        {(control) => (
          <TextArea
            {...control}
            autoFocus
            rows={2}
            maxRows={6}
            maxLength={PHRASE_LENGTH}
            value={text}
            onChange={(typed) => setText(typedText(typed))}
          />
        )}
      </Field>
      <Field label={t('phrases.abbreviation')} hint={t('phrases.abbreviationHint')}>
        {(control) => (
          <TextInput
            {...control}
            maxLength={ABBREVIATION_LENGTH}
            value={abbreviation}
            onChange={(typed) => setAbbreviation(typedText(typed))}
            onEnter={() => void keep()}
          />
        )}
      </Field>
      <div className="panel-actions">
        <ActionButton primary running={running !== null} disabled={text.trim() === ''} onClick={() => void keep()}>
          {t('phrases.save')}
        </ActionButton>
        <ActionButton onClick={onDone}>{t('phrases.back')}</ActionButton>
      </div>
    </fieldset>
  )
}

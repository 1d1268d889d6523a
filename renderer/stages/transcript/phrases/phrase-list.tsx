import { type KeyboardEvent, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PhraseView } from '../../../../shared/contract/transcript-phrases.ts'
import { ListOption } from '../../../ui/list-option.tsx'
import { TextInput } from '../../../ui/text-input.tsx'
import { PhraseActs } from './phrase-acts.tsx'
import { phrasesFor } from './phrase-match.ts'

type Props = Readonly<{
  phrases: readonly PhraseView[]
  onTake: (phrase: PhraseView) => void
  /** Null for a new one. */
  onEdit: (phrase: PhraseView | null) => void
  onClose: () => void
}>

/** One's own phrases. A few letters narrow them down, the arrow keys mark one, Enter takes it, Escape goes back. */
export function PhraseList({ phrases, onTake, onEdit, onClose }: Props) {
  const { t } = useTranslation('transcript')
  const id = useId()
  const [typed, setTyped] = useState('')
  const [index, setIndex] = useState(0)
  const found = phrasesFor(typed, phrases)
  const marked = found[Math.min(index, found.length - 1)] ?? null

  function press(event: KeyboardEvent): void {
    const step = STEPS[event.key]
    if (event.nativeEvent.isComposing) return
    if (step && found.length > 0) setIndex((Math.min(index, found.length - 1) + step + found.length) % found.length)
    else if (event.key === 'Escape') onClose()
    else return
    event.preventDefault()
  }

  return (
    <fieldset className="phrase-list" aria-label={t('phrases.title')} onKeyDown={press}>
      <TextInput
        aria-label={t('phrases.search')}
        placeholder={t('phrases.search')}
        role="combobox"
        aria-expanded
        aria-controls={id}
        {...(marked ? { 'aria-activedescendant': `${id}-${marked.id}` } : {})}
        autoFocus
        value={typed}
        onChange={(text) => {
          setTyped(text)
          setIndex(0)
        }}
        onEnter={() => marked && onTake(marked)}
      />
      <div id={id} role="listbox" tabIndex={-1} aria-label={t('phrases.title')} className="phrase-options">
        {found.map((phrase) => (
          <ListOption
            key={phrase.id}
            id={`${id}-${phrase.id}`}
            className="phrase-option"
            marked={phrase === marked}
            onTake={() => onTake(phrase)}
          >
            <strong>{phrase.abbreviation}</strong>
            <span className="phrase-text">{phrase.text}</span>
          </ListOption>
        ))}
      </div>
      {found.length === 0 && (
        <p className="field-hint">{t(phrases.length === 0 ? 'phrases.none' : 'phrases.notFound')}</p>
      )}
      <PhraseActs marked={marked} onEdit={onEdit} />
    </fieldset>
  )
}

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 }

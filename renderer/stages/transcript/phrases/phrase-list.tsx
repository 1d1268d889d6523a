import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PhraseView } from '../../../../shared/contract/transcript-phrases.ts'
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
      <div id={id} role="listbox" aria-label={t('phrases.title')} className="phrase-options">
        {found.map((phrase) => (
          <PhraseOption
            key={phrase.id}
            id={`${id}-${phrase.id}`}
            phrase={phrase}
            marked={phrase === marked}
            onTake={() => onTake(phrase)}
          />
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

type OptionProps = Readonly<{ id: string; phrase: PhraseView; marked: boolean; onTake: () => void }>

function PhraseOption({ id, phrase: { abbreviation, text }, marked, onTake }: OptionProps) {
  const option = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (marked) option.current?.scrollIntoView({ block: 'nearest' })
  }, [marked])
  return (
    <div
      ref={option}
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={marked}
      className="phrase-option"
      // The search would lose the focus before the click.
      onMouseDown={(event) => event.preventDefault()}
      onClick={onTake}
      onKeyDown={({ key }) => key === 'Enter' && onTake()}
    >
      <strong>{abbreviation}</strong>
      <span className="phrase-text">{text}</span>
    </div>
  )
}

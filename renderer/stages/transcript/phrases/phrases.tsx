import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PhraseView } from '../../../../shared/contract/transcript-phrases.ts'
import { ActionButton } from '../../../ui/action-button.tsx'
import { writeInto } from '../insert-text.ts'
import { PhraseForm } from './phrase-form.tsx'
import { PhraseList } from './phrase-list.tsx'
import './phrases.css'

type Props = Readonly<{
  phrases: readonly PhraseView[]
  /** The field that had the focus last. */
  field: () => HTMLTextAreaElement | null
}>

/** What a clerk writes often: found by a few letters, written at the caret by Enter. */
export function Phrases({ phrases, field }: Props) {
  const { t } = useTranslation('transcript')
  const [open, setOpen] = useState(false)
  const [editing, setEditing] = useState<Edited | null>(null)

  function close(): void {
    setOpen(false)
    setEditing(null)
    field()?.focus()
  }

  function insert({ text }: PhraseView): void {
    const place = field()
    close()
    if (place) writeInto(place, [place.selectionStart, place.selectionEnd], text)
  }

  return (
    <div className="phrases">
      <ActionButton shortcut="Alt+P" onClick={() => (open ? close() : setOpen(true))}>
        {t('phrases.title')}
      </ActionButton>
      {open && (
        <section className="drop-box phrases-panel" aria-label={t('phrases.title')}>
          {editing ? (
            <PhraseForm phrase={editing} onDone={() => setEditing(null)} />
          ) : (
            <PhraseList
              phrases={phrases}
              onTake={insert}
              onEdit={(phrase) => setEditing(phrase ?? { id: null, abbreviation: '', text: selectedIn(field()) })}
              onClose={close}
            />
          )}
        </section>
      )}
    </div>
  )
}

/** A phrase that exists, or one to be. */
export type Edited = Pick<PhraseView, 'abbreviation' | 'text'> & Readonly<{ id: PhraseView['id'] | null }>

/** What somebody marked in the account is most likely what they want to keep. */
const selectedIn = (field: HTMLTextAreaElement | null) =>
  field?.value.slice(field.selectionStart, field.selectionEnd) ?? ''

import { type ReactNode, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Failure } from '../../app/failure.ts'
import { FailureNote } from '../../app/failure-note.tsx'
import { ActionButton } from '../../ui/action-button.tsx'
import { FieldGrid } from '../../ui/field.tsx'

type Props = Readonly<{
  title: string
  running: boolean
  failure: Failure | null
  onSave: () => void
  onCancel: () => void
  children: ReactNode
}>

/** A form with its failure and its two buttons; what was typed stays when saving fails. */
export function FormPanel({ title, running, failure, onSave, onCancel, children }: Props) {
  const { t } = useTranslation('common')
  const form = useRef<HTMLElement>(null)

  function save(): void {
    onSave()
    // What is wrong may be out of sight, and is marked only after the next paint.
    requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus())
  }

  return (
    <section ref={form} className="administration-form" aria-label={title}>
      <h2>{title}</h2>
      <FieldGrid>{children}</FieldGrid>
      <FailureNote failure={failure} />
      <div className="administration-row">
        <ActionButton primary shortcut="Ctrl+Enter" running={running} onClick={save}>
          {t('action.save')}
        </ActionButton>
        <ActionButton onClick={onCancel}>{t('action.cancel')}</ActionButton>
      </div>
    </section>
  )
}

import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FailureNote } from '../../app/failure-note.tsx'
import { hall, hallClient } from '../../app/hall-client.ts'
import { signIn } from '../../app/session.ts'
import { useAttempt } from '../../app/use-attempt.ts'
import { ActionButton } from '../../ui/action-button.tsx'
import { Field, FieldGrid } from '../../ui/field.tsx'
import { SecretInput } from '../../ui/secret-input.tsx'
import { TextInput } from '../../ui/text-input.tsx'
import { faultsOf, type SetUpDraft, SHORTEST_PASSWORD } from './set-up-draft.ts'

const EMPTY: SetUpDraft = { hallName: '', city: '', name: '', account: 'admin', password: '', again: '' }

export function SetUpForm({ onBack }: Readonly<{ onBack: () => void }>) {
  const { t } = useTranslation('hall')
  const queries = useQueryClient()
  const attempt = useAttempt()
  const [draft, setDraft] = useState(EMPTY)
  const [asked, setAsked] = useState(false)
  const faults = faultsOf(draft)
  const missing = SHORTEST_PASSWORD - draft.password.length

  function submit(): void {
    setAsked(true)
    if (Object.keys(faults).length > 0) return
    const { again: _, ...input } = draft
    void attempt.run(async () => {
      await hallClient.hall.setUp(input)
      await signIn(input.account, input.password)
      await queries.invalidateQueries({ queryKey: hall.hall.key() })
    })
  }

  // Told only once the form was sent: nobody is blamed for what they have not come to yet.
  const told = (field: keyof SetUpDraft) => {
    const fault = asked ? faults[field] : undefined
    return fault ? { warning: t(`setUp.${fault}`, { count: missing }) } : {}
  }
  const bound = (field: keyof SetUpDraft) => ({
    value: draft[field],
    onChange: (value: string) => setDraft((before) => ({ ...before, [field]: value })),
    onEnter: submit,
    size: 'large' as const,
  })

  return (
    <section className="set-up" aria-labelledby="set-up-title">
      <h2 id="set-up-title">{t('setUp.title')}</h2>
      <FieldGrid>
        <Field label={t('setUp.hallName')} hint={t('setUp.hallNameHint')} required wide {...told('hallName')}>
          {(control) => <TextInput {...control} {...bound('hallName')} maxLength={60} autoFocus />}
        </Field>
        <Field label={t('setUp.city')} required {...told('city')}>
          {(control) => <TextInput {...control} {...bound('city')} maxLength={40} />}
        </Field>
        <Field label={`${t('setUp.adminTitle')} · ${t('setUp.name')}`} required {...told('name')}>
          {(control) => <TextInput {...control} {...bound('name')} maxLength={60} />}
        </Field>
        <Field label={t('setUp.account')} hint={t('setUp.accountHint')} required wide {...told('account')}>
          {(control) => <TextInput {...control} {...bound('account')} plainCharacters autoComplete="username" />}
        </Field>
        <Field label={t('setUp.password')} hint={t('setUp.passwordHint')} required {...told('password')}>
          {(control) => <SecretInput {...control} {...bound('password')} />}
        </Field>
        <Field label={t('setUp.again')} required {...told('again')}>
          {(control) => <SecretInput {...control} {...bound('again')} />}
        </Field>
      </FieldGrid>
      {attempt.failure === 'FORBIDDEN' ? (
        <p role="alert">{t('first.elsewhere')}</p>
      ) : (
        <FailureNote failure={attempt.failure} />
      )}
      <div className="set-up-actions">
        <ActionButton primary size="large" running={attempt.running} onClick={submit}>
          {t('setUp.action')}
        </ActionButton>
        <ActionButton size="large" onClick={onBack}>
          {t('setUp.back')}
        </ActionButton>
      </div>
    </section>
  )
}

import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Signing } from '../../../app/printing/job-followed.tsx'
import { ActionButton } from '../../../ui/action-button.tsx'
import { Field, FieldGrid } from '../../../ui/field.tsx'
import { SecretInput } from '../../../ui/secret-input.tsx'
import { TextInput } from '../../../ui/text-input.tsx'

export type Second = Parameters<Signing['onSign']>[0]

/** Another person signs for one copy at the page of the one who prints; nobody is logged in by it. */
export function SecondPerson({ running, onSign, onLeave }: Signing) {
  const { t } = useTranslation('transcript')
  const [account, setAccount] = useState('')
  const [password, setPassword] = useState('')

  const ready = account.trim() !== '' && password !== ''

  function sign(): void {
    if (!ready) return
    onSign({ account: account.trim(), password })
    setPassword('')
  }

  return (
    <section className="second-person" aria-label={t('print.second.title')}>
      <FieldGrid>
        <Field label={t('print.second.account')}>
          {(control) => <TextInput {...control} value={account} maxLength={50} autoFocus onChange={setAccount} />}
        </Field>
        <Field label={t('print.second.password')}>
          {(control) => <SecretInput {...control} value={password} onChange={setPassword} onEnter={sign} />}
        </Field>
      </FieldGrid>
      <div className="panel-actions">
        <ActionButton primary running={running} disabled={!ready} onClick={sign}>
          {t('print.second.sign')}
        </ActionButton>
        <ActionButton onClick={onLeave}>{t('print.second.leave')}</ActionButton>
      </div>
    </section>
  )
}

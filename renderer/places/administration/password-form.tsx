import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FailureNote } from '../../app/failure-note.tsx'
import { hall } from '../../app/hall-client.ts'
import { useCommand } from '../../app/use-command.ts'
import { ActionButton } from '../../ui/action-button.tsx'
import { Field } from '../../ui/field.tsx'
import { SecretInput } from '../../ui/secret-input.tsx'
import type { Account } from './accounts.tsx'

export const SHORTEST_PASSWORD = 10

export function PasswordForm({ account, onClose }: Readonly<{ account: Account; onClose: () => void }>) {
  const { t } = useTranslation(['staff', 'common'])
  const [password, setPassword] = useState('')
  const [tried, setTried] = useState(false)
  const [done, setDone] = useState(false)
  const setPasswordOf = useCommand(hall.staff.setPassword)
  const short = password.length < SHORTEST_PASSWORD

  async function save() {
    setTried(true)
    if (!short && (await setPasswordOf.run({ account: account.id, password }))) setDone(true)
  }

  if (done) {
    return (
      <div className="administration-row" role="status">
        {t('passwordSet', { name: account.name })}
        <ActionButton onClick={onClose}>{t('action.close', { ns: 'common' })}</ActionButton>
      </div>
    )
  }
  return (
    <div className="administration-password">
      <Field
        label={t('newPasswordFor', { name: account.name })}
        hint={t('passwordHint')}
        {...(tried && short ? { warning: t('passwordShort') } : {})}
      >
        {(control) => <SecretInput {...control} value={password} onChange={setPassword} onEnter={() => void save()} />}
      </Field>
      <FailureNote failure={setPasswordOf.failure} />
      <div className="administration-row">
        <ActionButton primary running={setPasswordOf.running} onClick={() => void save()}>
          {t('action.save', { ns: 'common' })}
        </ActionButton>
        <ActionButton onClick={onClose}>{t('action.cancel', { ns: 'common' })}</ActionButton>
      </div>
    </div>
  )
}

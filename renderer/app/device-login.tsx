import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Role } from '../../shared/contract/roles.ts'
import { Mark } from '../ui/mark.tsx'
import { useAbout } from './about.tsx'
import { LanguageSwitch } from './language-switch.tsx'
import { PageMessage } from './page-message.tsx'
import { signIn } from './session.ts'
import { useAttempt } from './use-attempt.ts'
import { useWantedAccount } from './use-wanted-account.ts'
import './device-login.css'

/** The login of an unattended page: large, by touch or keyboard, once. */
export function DeviceLogin({ sample: role, text }: Readonly<{ sample: Role; text: 'text' | 'visitorText' }>) {
  const { t } = useTranslation(['common', 'errors'])
  const about = useAbout()
  const attempt = useAttempt()
  const entering = useWantedAccount()
  const [account, setAccount] = useState('')
  const [password, setPassword] = useState('')
  const sample = about.sampleAccounts.find((candidate) => candidate.role === role)

  if (entering) return <PageMessage kind="opening" />

  const submit = (event: FormEvent) => {
    event.preventDefault()
    void attempt.run(() => signIn(account, password))
  }

  return (
    <main className="device-login">
      <Mark size={56} />
      <h1>{t('device.title')}</h1>
      {about.setUp ? (
        <form onSubmit={submit}>
          <p>{t(`device.${text}`)}</p>
          <label>
            {t('device.account')}
            <input value={account} autoComplete="username" onChange={(event) => setAccount(event.target.value)} />
          </label>
          <label>
            {t('device.password')}
            <input
              type="password"
              value={password}
              autoComplete="current-password"
              onChange={(event) => setPassword(event.target.value)}
            />
          </label>
          {attempt.failure && <p role="alert">{t(attempt.failure, { ns: 'errors' })}</p>}
          <button type="submit" disabled={attempt.running}>
            {t('device.signIn')}
          </button>
          {sample && (
            <button
              type="button"
              className="device-login-sample"
              onClick={() => void attempt.run(() => signIn(sample.account, sample.password))}
            >
              {t('device.useSample', { name: sample.name })}
            </button>
          )}
        </form>
      ) : (
        <p>{t('device.notSetUp')}</p>
      )}
      <LanguageSwitch />
    </main>
  )
}

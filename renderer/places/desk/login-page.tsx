import Alert from 'antd/es/alert'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAbout } from '../../app/about.tsx'
import { FailureNote } from '../../app/failure-note.tsx'
import { LanguageSwitch } from '../../app/language-switch.tsx'
import { PageMessage } from '../../app/page-message.tsx'
import { endedByHall, signIn } from '../../app/session.ts'
import { useAttempt } from '../../app/use-attempt.ts'
import { useWantedAccount } from '../../app/use-wanted-account.ts'
import { ActionButton } from '../../ui/action-button.tsx'
import { Field } from '../../ui/field.tsx'
import { Mark } from '../../ui/mark.tsx'
import { SecretInput } from '../../ui/secret-input.tsx'
import { TextInput } from '../../ui/text-input.tsx'
import { SampleAccounts } from './sample-accounts.tsx'
import './login-page.css'

export function LoginPage() {
  const { t } = useTranslation('hall')
  const about = useAbout()
  const attempt = useAttempt()
  const entering = useWantedAccount()
  const [account, setAccount] = useState('')
  const [password, setPassword] = useState('')
  if (entering) return <PageMessage kind="opening" />

  const enter = (name: string, secret: string) => void attempt.run(() => signIn(name, secret))
  const submit = () => enter(account, password)

  return (
    <main className={about.sample ? 'login login-sample' : 'login'}>
      <header className="login-head">
        <Mark size={40} />
        <h1>{about.name}</h1>
        <LanguageSwitch />
      </header>
      <section className="login-card" aria-labelledby="login-title">
        <h2 id="login-title">{t('login.title')}</h2>
        {endedByHall() && <Alert role="status" type="info" showIcon title={t('login.ended')} />}
        <Field label={t('login.account')}>
          {(control) => (
            <TextInput
              {...control}
              value={account}
              onChange={setAccount}
              onEnter={submit}
              plainCharacters
              autoComplete="username"
              size="large"
              autoFocus
            />
          )}
        </Field>
        <Field label={t('login.password')}>
          {(control) => (
            <SecretInput {...control} value={password} onChange={setPassword} onEnter={submit} known size="large" />
          )}
        </Field>
        <FailureNote failure={attempt.failure} />
        <ActionButton primary size="large" block running={attempt.running} onClick={submit}>
          {t('login.action')}
        </ActionButton>
      </section>
      {about.sample && <SampleAccounts accounts={about.sampleAccounts} onEnter={enter} />}
    </main>
  )
}

import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FailureNote } from '../../app/failure-note.tsx'
import { hall, hallClient } from '../../app/hall-client.ts'
import { LanguageSwitch } from '../../app/language-switch.tsx'
import { useAttempt } from '../../app/use-attempt.ts'
import { ActionButton } from '../../ui/action-button.tsx'
import { Mark } from '../../ui/mark.tsx'
import { SetUpForm } from './set-up-form.tsx'
import './first-start.css'

/** Nobody has been here yet: try the sample hall, or set the own hall up. */
export function FirstStart() {
  const { t } = useTranslation('hall')
  const [own, setOwn] = useState(false)
  return (
    <main className="first">
      <header>
        <Mark size={48} />
        <div>
          <h1>{t('first.title')}</h1>
          <p>{t('first.promise')}</p>
        </div>
        <LanguageSwitch />
      </header>
      {own ? <SetUpForm onBack={() => setOwn(false)} /> : <Choice onOwn={() => setOwn(true)} />}
      <p className="first-local">{t('first.local')}</p>
    </main>
  )
}

function Choice({ onOwn }: Readonly<{ onOwn: () => void }>) {
  const { t } = useTranslation('hall')
  const queries = useQueryClient()
  const attempt = useAttempt()
  const trySample = () =>
    void attempt.run(async () => {
      await hallClient.hall.trySample({})
      await queries.invalidateQueries({ queryKey: hall.hall.key() })
    })
  return (
    <>
      <div className="first-choice">
        <section>
          <h2>{t('first.sampleTitle')}</h2>
          <p>{t('first.sampleText')}</p>
          <ActionButton size="large" primary running={attempt.running} onClick={trySample}>
            {t('first.sampleAction')}
          </ActionButton>
        </section>
        <section>
          <h2>{t('first.ownTitle')}</h2>
          <p>{t('first.ownText')}</p>
          <ActionButton size="large" disabled={attempt.running} onClick={onOwn}>
            {t('first.ownAction')}
          </ActionButton>
        </section>
      </div>
      {attempt.failure === 'FORBIDDEN' ? (
        <p role="alert">{t('first.elsewhere')}</p>
      ) : (
        <FailureNote failure={attempt.failure} />
      )}
    </>
  )
}

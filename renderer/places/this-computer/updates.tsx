import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Host, HostAnswers } from '../../../shared/contract/host.ts'
import { PACKAGE_EXTENSION } from '../../../shared/contract/update.ts'
import { asAdministrator } from '../../app/as-administrator.ts'
import { useAttempt } from '../../app/use-attempt.ts'
import { ActionButton } from '../../ui/action-button.tsx'
import { ListSkeleton, Retry } from '../../ui/page-state.tsx'
import { hostQueries, useAskAgain } from './host-queries.ts'
import { NotDone } from './not-done.tsx'
import { RestartForUpdate } from './restart-for-update.tsx'
import { nameOf, stepsSeen } from './update-steps.ts'

/** Updates this computer's program from a package file, and tells how far that came. */
export function Updates({ host }: Readonly<{ host: Host }>) {
  const { t } = useTranslation('update')
  const state = useQuery(hostQueries.updateState(host))
  const { data } = state
  return (
    <section aria-label={t('title')}>
      <h2>{t('title')}</h2>
      {data === undefined && (state.isError ? <Retry onRetry={state.refetch} /> : <ListSkeleton rows={2} />)}
      {data === null && <p>{t('fromSources')}</p>}
      {data && (
        <>
          <p>{t('explain')}</p>
          <span>{t('running', { version: data.version })}</span>
          {data.takenBack && <span role="alert">{t('takenBack', { version: data.takenBack })}</span>}
          <Install host={host} />
          {data.next && data.next !== data.version && <RestartForUpdate host={host} version={data.next} />}
        </>
      )}
    </section>
  )
}

function Install({ host }: Readonly<{ host: Host }>) {
  const { t } = useTranslation('update')
  const askAgain = useAskAgain()
  const attempt = useAttempt()
  const [file, setFile] = useState<string | null>(null)
  const [answer, setAnswer] = useState<HostAnswers['update'] | null>(null)

  const choose = () =>
    void attempt.run(async () => {
      const chosen = await host.chooseFile({ extensions: [PACKAGE_EXTENSION] })
      if (chosen === null) return
      setAnswer(null)
      setFile(chosen)
    })
  const install = (packageFile: string) =>
    void attempt.run(async () => {
      setAnswer(null)
      setAnswer(await asAdministrator((session) => host.update({ packageFile }, session)))
      setFile(null)
      await askAgain()
    })

  return (
    <>
      <div className="this-computer-row">
        <ActionButton disabled={attempt.running} onClick={choose}>
          {t('choose')}
        </ActionButton>
        {file && (
          <ActionButton primary running={attempt.running} onClick={() => install(file)}>
            {t('installFile', { file: nameOf(file) })}
          </ActionButton>
        )}
      </div>
      {file && attempt.running && <span role="status">{t('installing')}</span>}
      <NotDone failure={attempt.failure} otherwise={t('notAnswered')} />
      {answer && <Result answer={answer} />}
    </>
  )
}

function Result({ answer }: Readonly<{ answer: HostAnswers['update'] }>) {
  const { t } = useTranslation('update')
  return (
    <div role="status" className="this-computer-result">
      <ol>
        {stepsSeen(answer).map(({ step, state }) => (
          <li key={step} data-state={state}>
            {t('stepState', { step: t(`steps.${step}`), state: t(`states.${state}`) })}
          </li>
        ))}
      </ol>
      {!answer.ok && (
        <>
          <strong>{t('failed', { step: t(`steps.${answer.failure.step}`) })}</strong>
          <span>{t(`reasons.${answer.failure.reason}`, { detail: answer.failure.detail })}</span>
        </>
      )}
    </div>
  )
}

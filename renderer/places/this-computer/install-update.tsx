import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Host, HostAnswers } from '../../../shared/contract/host.ts'
import { PACKAGE_EXTENSION } from '../../../shared/contract/update.ts'
import { asAdministrator } from '../../app/as-administrator.ts'
import { useAttempt } from '../../app/use-attempt.ts'
import { ActionButton } from '../../ui/action-button.tsx'
import { useAskAgain } from './host-queries.ts'
import { NotDone } from './not-done.tsx'
import { nameOf, type StepSeen, stepsGoingOn, stepsSeen } from './update-steps.ts'
import { useUpdateStep } from './use-update-step.ts'

type Props = Readonly<{ host: Host; version: string }>

/** Takes a package file, and tells each step while it goes on and what was kept or went wrong at its end. */
export function InstallUpdate({ host, version }: Props) {
  const { t } = useTranslation('update')
  const askAgain = useAskAgain()
  const attempt = useAttempt()
  const step = useUpdateStep(host)
  const [file, setFile] = useState<string | null>(null)
  const [answer, setAnswer] = useState<HostAnswers['update'] | null>(null)
  const busy = attempt.running || step !== null

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
        <ActionButton disabled={busy} onClick={choose}>
          {t('choose')}
        </ActionButton>
        {file && (
          <ActionButton primary running={busy} onClick={() => install(file)}>
            {t('installFile', { file: nameOf(file) })}
          </ActionButton>
        )}
      </div>
      <div role="status" className="this-computer-result">
        {step && <Steps steps={stepsGoingOn(step)} />}
        {step && <span>{t('installing')}</span>}
        {!step && answer && <Result answer={answer} version={version} />}
      </div>
      <NotDone failure={attempt.failure} otherwise={t('notAnswered')} />
    </>
  )
}

function Result({ answer, version }: Readonly<{ answer: HostAnswers['update']; version: string }>) {
  const { t } = useTranslation('update')
  return (
    <>
      <Steps steps={stepsSeen(answer)} />
      {answer.ok ? (
        <>
          <span>{t('kept', { version })}</span>
          {answer.value.backup && <span>{t('keptBackup', { file: answer.value.backup })}</span>}
        </>
      ) : (
        <>
          <strong>{t('failed', { step: t(`steps.${answer.failure.step}`) })}</strong>
          <span>{t(`reasons.${answer.failure.reason}`, { detail: answer.failure.detail })}</span>
        </>
      )}
    </>
  )
}

function Steps({ steps }: Readonly<{ steps: readonly StepSeen[] }>) {
  const { t } = useTranslation('update')
  return (
    <ol>
      {steps.map(({ step, state }) => (
        <li key={step} data-state={state}>
          {t('stepState', { step: t(`steps.${step}`), state: t(`states.${state}`) })}
        </li>
      ))}
    </ol>
  )
}

import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Host, HostAnswers } from '../../../shared/contract/host.ts'
import { asAdministrator } from '../../app/as-administrator.ts'
import { useAttempt } from '../../app/use-attempt.ts'
import { AskingStep } from './asking-step.tsx'
import { useAskAgain } from './host-queries.ts'
import { NotDone } from './not-done.tsx'

type Props = Readonly<{ host: Host; version: string; setsEntriesAside: boolean }>

/** Goes back to the version before. Entries are set aside only where this page has said so before. */
export function RollBack({ host, version, setsEntriesAside }: Props) {
  const { t } = useTranslation('update')
  const attempt = useAttempt()
  const askAgain = useAskAgain()
  const [answer, setAnswer] = useState<HostAnswers['rollBack'] | null>(null)

  const goBack = () =>
    void attempt.run(async () => {
      setAnswer(null)
      setAnswer(await asAdministrator((session) => host.rollBack({ setEntriesAside: setsEntriesAside }, session)))
      await askAgain()
    })

  if (answer?.ok) return <span role="status">{t('rolledBack', { version: answer.value.version })}</span>
  return (
    <>
      <AskingStep
        about={t('previous', { version })}
        label={t('rollBack', { version })}
        why={t(setsEntriesAside ? 'rollBackWarning' : 'rollBackWhy', { version })}
        sure={t(setsEntriesAside ? 'rollBackAnyway' : 'rollBackSure')}
        running={attempt.running}
        onSure={goBack}
      />
      {answer && <span role="alert">{t(`rollBackReasons.${answer.failure.reason}`, answer.failure)}</span>}
      <NotDone failure={attempt.failure} otherwise={t('notAnswered')} />
    </>
  )
}

import { useTranslation } from 'react-i18next'
import type { Host } from '../../../shared/contract/host.ts'
import { asAdministrator } from '../../app/as-administrator.ts'
import { useAttempt } from '../../app/use-attempt.ts'
import { AskingStep } from './asking-step.tsx'
import { NotDone } from './not-done.tsx'

/** Starts the version that was installed. */
export function RestartForUpdate({ host, version }: Readonly<{ host: Host; version: string }>) {
  const { t } = useTranslation('update')
  const attempt = useAttempt()
  return (
    <>
      <AskingStep
        about={t('next', { version })}
        label={t('restart')}
        why={t('restartWhy', { version })}
        sure={t('restartSure')}
        running={attempt.running}
        onSure={() => void attempt.run(() => asAdministrator(host.restartForUpdate))}
      />
      <NotDone failure={attempt.failure} otherwise={t('notAnswered')} />
    </>
  )
}

import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Host } from '../../../shared/contract/host.ts'
import { asAdministrator } from '../../app/as-administrator.ts'
import { useAttempt } from '../../app/use-attempt.ts'
import { ActionButton } from '../../ui/action-button.tsx'
import { NotDone } from './not-done.tsx'

/** Restarting stops a hall that people may be using, so it asks once more in its own place. */
export function RestartForUpdate({ host, version }: Readonly<{ host: Host; version: string }>) {
  const { t } = useTranslation(['update', 'common'])
  const [asking, setAsking] = useState(false)
  const attempt = useAttempt()
  const restart = () => void attempt.run(() => asAdministrator(host.restartForUpdate))
  return (
    <>
      <span>{t(asking ? 'restartWhy' : 'next', { version })}</span>
      <div className="this-computer-row">
        {asking ? (
          <>
            <ActionButton danger running={attempt.running} onClick={restart}>
              {t('restartSure')}
            </ActionButton>
            <ActionButton onClick={() => setAsking(false)}>{t('action.cancel', { ns: 'common' })}</ActionButton>
          </>
        ) : (
          <ActionButton onClick={() => setAsking(true)}>{t('restart')}</ActionButton>
        )}
      </div>
      <NotDone failure={attempt.failure} otherwise={t('notAnswered')} />
    </>
  )
}

import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Host } from '../../../shared/contract/host.ts'
import { useAttempt } from '../../app/use-attempt.ts'
import { ActionButton } from '../../ui/action-button.tsx'

/** Restarting stops a hall that people may be using, so it asks once more in its own place. */
export function RestartForUpdate({ host, version }: Readonly<{ host: Host; version: string }>) {
  const { t } = useTranslation(['update', 'common'])
  const [asking, setAsking] = useState(false)
  const attempt = useAttempt()
  return (
    <>
      <span>{t(asking ? 'restartWhy' : 'next', { version })}</span>
      <div className="this-computer-row">
        {asking ? (
          <>
            <ActionButton danger running={attempt.running} onClick={() => void attempt.run(host.restartForUpdate)}>
              {t('restartSure')}
            </ActionButton>
            <ActionButton onClick={() => setAsking(false)}>{t('action.cancel', { ns: 'common' })}</ActionButton>
          </>
        ) : (
          <ActionButton onClick={() => setAsking(true)}>{t('restart')}</ActionButton>
        )}
      </div>
      {attempt.failure && <span role="alert">{t('notAnswered')}</span>}
    </>
  )
}

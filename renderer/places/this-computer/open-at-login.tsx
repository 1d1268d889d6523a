import { useQuery } from '@tanstack/react-query'
import Alert from 'antd/es/alert'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Host } from '../../../shared/contract/host.ts'
import { asAdministrator } from '../../app/as-administrator.ts'
import { useAttempt } from '../../app/use-attempt.ts'
import { hostQueries, useAskAgain } from './host-queries.ts'
import { NotDone } from './not-done.tsx'

/** Whether the program starts with the computer; what is shown is read back from the system. */
export function OpenAtLogin({ host }: Readonly<{ host: Host }>) {
  const { t } = useTranslation('this-computer')
  const { data } = useQuery(hostQueries.openAtLogin(host))
  const askAgain = useAskAgain()
  const [refused, setRefused] = useState(false)
  const attempt = useAttempt()

  async function set(enabled: boolean) {
    setRefused(false)
    await attempt.run(async () => {
      const now = await asAdministrator((session) => host.setOpenAtLogin({ enabled }, session))
      setRefused(now.enabled !== enabled)
    })
    await askAgain()
  }

  return (
    <section aria-label={t('openAtLogin.title')}>
      <h2>{t('openAtLogin.title')}</h2>
      <label className="this-computer-choice">
        <input
          type="checkbox"
          checked={data?.enabled ?? false}
          disabled={data === undefined}
          onChange={(event) => void set(event.target.checked)}
        />
        {t('openAtLogin.label')}
      </label>
      <NotDone failure={attempt.failure} otherwise={t('openAtLogin.refused')} />
      {refused && <Alert role="alert" type="warning" showIcon title={t('openAtLogin.refused')} />}
    </section>
  )
}

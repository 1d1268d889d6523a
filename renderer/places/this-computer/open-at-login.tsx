import { useQuery } from '@tanstack/react-query'
import Alert from 'antd/es/alert'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Host } from '../../../shared/contract/host.ts'
import { hostQueries, useAskAgain } from './host-queries.ts'

/** Whether the program starts with the computer; what is shown is read back from the system. */
export function OpenAtLogin({ host }: Readonly<{ host: Host }>) {
  const { t } = useTranslation('this-computer')
  const { data } = useQuery(hostQueries.openAtLogin(host))
  const askAgain = useAskAgain()
  const [refused, setRefused] = useState(false)

  async function set(enabled: boolean) {
    const now = await host.setOpenAtLogin({ enabled }).catch(() => null)
    setRefused(now?.enabled !== enabled)
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
      {refused && <Alert role="alert" type="warning" showIcon title={t('openAtLogin.refused')} />}
    </section>
  )
}

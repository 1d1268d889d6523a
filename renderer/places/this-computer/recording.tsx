import { useQuery } from '@tanstack/react-query'
import Alert from 'antd/es/alert'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Host } from '../../../shared/contract/host.ts'
import { asAdministrator } from '../../app/as-administrator.ts'
import { useAttempt } from '../../app/use-attempt.ts'
import { hostQueries, useAskAgain } from './host-queries.ts'
import { NotDone } from './not-done.tsx'

/** Whether pages on this computer may use microphone and camera; what is shown is read back from the shell. */
export function Recording({ host }: Readonly<{ host: Host }>) {
  const { t } = useTranslation('this-computer')
  const { data } = useQuery(hostQueries.recordingAllowed(host))
  const askAgain = useAskAgain()
  const [refused, setRefused] = useState(false)
  const attempt = useAttempt()

  async function set(allowed: boolean) {
    setRefused(false)
    await attempt.run(async () => {
      const now = await asAdministrator((session) => host.setRecordingAllowed({ allowed }, session))
      setRefused(now.allowed !== allowed)
    })
    await askAgain()
  }

  return (
    <section aria-label={t('recording.title')}>
      <h2>{t('recording.title')}</h2>
      <p>{t('recording.explain')}</p>
      <label className="this-computer-choice">
        <input
          type="checkbox"
          checked={data?.allowed ?? false}
          disabled={data === undefined}
          onChange={(event) => void set(event.target.checked)}
        />
        {t('recording.label')}
      </label>
      <NotDone failure={attempt.failure} otherwise={t('recording.refused')} />
      {refused && <Alert role="alert" type="warning" showIcon title={t('recording.refused')} />}
    </section>
  )
}

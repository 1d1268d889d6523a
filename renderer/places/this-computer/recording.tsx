import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Host } from '../../../shared/contract/host.ts'
import { asAdministrator } from '../../app/as-administrator.ts'
import { hostQueries } from './host-queries.ts'
import { HostSwitch } from './host-switch.tsx'

/** Whether pages on this computer may use microphone and camera. */
export function Recording({ host }: Readonly<{ host: Host }>) {
  const { t } = useTranslation('this-computer')
  const { data } = useQuery(hostQueries.recordingAllowed(host))
  const change = async (allowed: boolean) =>
    (await asAdministrator((session) => host.setRecordingAllowed({ allowed }, session))).allowed
  return (
    <HostSwitch name="recording" on={data?.allowed} change={change}>
      {t('recording.explain')}
    </HostSwitch>
  )
}

import { useQuery } from '@tanstack/react-query'
import type { Host } from '../../../shared/contract/host.ts'
import { asAdministrator } from '../../app/as-administrator.ts'
import { hostQueries } from './host-queries.ts'
import { HostSwitch } from './host-switch.tsx'

/** Whether the program starts with the computer. */
export function OpenAtLogin({ host }: Readonly<{ host: Host }>) {
  const { data } = useQuery(hostQueries.openAtLogin(host))
  const change = async (enabled: boolean) =>
    (await asAdministrator((session) => host.setOpenAtLogin({ enabled }, session))).enabled
  return <HostSwitch name="openAtLogin" on={data?.enabled} change={change} />
}

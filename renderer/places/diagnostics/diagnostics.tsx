import { useQuery } from '@tanstack/react-query'
import { hall } from '../../app/hall-client.ts'
import { ListSkeleton, Retry } from '../../ui/page-state.tsx'
import { DevicesSeen } from './devices-seen.tsx'
import { HallHealth } from './hall-health.tsx'
import { SaveReport } from './save-report.tsx'
import { SelfTest } from './self-test.tsx'
import { thisComputerSeen } from './this-computer-seen.ts'
import { useTests } from './use-tests.ts'
import { VersionsAndPaths } from './versions-and-paths.tsx'
import './diagnostics.css'

/** Whether everything works, what to do where it does not, and a report for somebody who helps from afar. */
export function Diagnostics() {
  const overview = useQuery(hall.diagnostics.overview.queryOptions({ refetchInterval: REFRESH_MS }))
  const printers = useQuery(hall.printing.printers.queryOptions())
  const seen = useQuery(thisComputerSeen)
  const tests = useTests()
  if (!(overview.data && printers.data && seen.data)) {
    const failed = [overview, printers, seen].filter(({ isError }) => isError)
    if (failed.length === 0) return <ListSkeleton rows={10} />
    return <Retry onRetry={() => Promise.all(failed.map(({ refetch }) => refetch()))} />
  }
  return (
    <div className="diagnostics">
      <SelfTest tests={tests} printers={printers.data} />
      <HallHealth overview={overview.data} />
      <VersionsAndPaths overview={overview.data} seen={seen.data} />
      <DevicesSeen printers={printers.data} seen={seen.data} />
      <SaveReport overview={overview.data} printers={printers.data} seen={seen.data} tests={tests.codes} />
    </div>
  )
}

// Uptime and open pages change without anybody telling.
const REFRESH_MS = 30_000

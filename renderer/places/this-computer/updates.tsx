import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Host } from '../../../shared/contract/host.ts'
import type { UpdateState } from '../../../shared/contract/update.ts'
import { ListSkeleton, Retry } from '../../ui/page-state.tsx'
import { hostQueries } from './host-queries.ts'
import { InstallUpdate } from './install-update.tsx'
import { RestartForUpdate } from './restart-for-update.tsx'
import { RollBack } from './roll-back.tsx'

/** The program of this computer: which version runs, a newer one from a package file, and the way back. */
export function Updates({ host }: Readonly<{ host: Host }>) {
  const { t } = useTranslation('update')
  const state = useQuery(hostQueries.updateState(host))
  const { data } = state
  return (
    <section aria-label={t('title')}>
      <h2>{t('title')}</h2>
      {data === undefined && (state.isError ? <Retry onRetry={state.refetch} /> : <ListSkeleton rows={2} />)}
      {data === null && <p>{t('fromSources')}</p>}
      {data && (
        <>
          <p>{t('explain')}</p>
          <span>{t('running', { version: data.version })}</span>
          {data.takenBack && <span role="alert">{t('takenBack', { version: data.takenBack })}</span>}
          <InstallUpdate host={host} version={data.version} />
          <OtherVersion host={host} state={data} />
        </>
      )}
    </section>
  )
}

/** The version that waits for a restart, else the one that can be gone back to. */
function OtherVersion({ host, state }: Readonly<{ host: Host; state: UpdateState }>) {
  const { next, previous, setsEntriesAside } = state
  if (next) return <RestartForUpdate host={host} version={next} />
  return previous && <RollBack host={host} version={previous} setsEntriesAside={setsEntriesAside} />
}

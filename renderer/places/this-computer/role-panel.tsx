import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Host, RoleChoice } from '../../../shared/contract/host.ts'
import { asAdministrator } from '../../app/as-administrator.ts'
import { useAttempt } from '../../app/use-attempt.ts'
import { ActionButton } from '../../ui/action-button.tsx'
import { Facts } from '../../ui/facts.tsx'
import { ListSkeleton, Retry } from '../../ui/page-state.tsx'
import { hostQueries, useAskAgain } from './host-queries.ts'
import { inGroups, JoinHall } from './join-hall.tsx'
import { NotDone } from './not-done.tsx'

/** Whether this computer is the hall's own or one of its desks; changing it opens the windows anew. */
export function RolePanel({ host }: Readonly<{ host: Host }>) {
  const { t } = useTranslation('this-computer')
  const role = useQuery(hostQueries.role(host))
  const askAgain = useAskAgain()
  const attempt = useAttempt()
  const choose = (choice: RoleChoice) =>
    void attempt.run(async () => {
      await asAdministrator((session) => host.chooseRole(choice, session))
      await askAgain()
    })

  if (role.isError) return <Retry onRetry={role.refetch} />
  if (role.isPending) return <ListSkeleton rows={3} />
  const isHost = role.data.role === 'host'
  const joining = role.data.role === 'host' ? role.data.join : role.data
  const lan = role.data.role === 'host' && role.data.lan
  return (
    <section aria-label={t('role.title')}>
      <h2>{t('role.title')}</h2>
      <p>{t(isHost ? (lan ? 'role.hostLan' : 'role.hostAlone') : 'role.desk')}</p>
      {joining && (
        <Facts
          facts={[
            { name: 'url', label: t('role.url'), value: joining.url },
            { name: 'fingerprint', label: t('role.fingerprint'), value: <code>{inGroups(joining.fingerprint)}</code> },
          ]}
        />
      )}
      <div className="this-computer-row">
        {isHost ? (
          <ActionButton running={attempt.running} onClick={() => choose({ role: 'host', lan: !lan })}>
            {t(lan ? 'role.closeLan' : 'role.openLan')}
          </ActionButton>
        ) : (
          <ActionButton running={attempt.running} onClick={() => choose({ role: 'host', lan: false })}>
            {t('role.becomeHost')}
          </ActionButton>
        )}
      </div>
      <NotDone failure={attempt.failure} otherwise={t('role.failed')} />
      <JoinHall host={host} onJoin={(found) => choose({ role: 'desk', ...found })} />
    </section>
  )
}

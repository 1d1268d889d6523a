import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { hall } from '../../app/hall-client.ts'
import { useNamed } from '../../app/named.ts'
import { ListSkeleton, Retry } from '../../ui/page-state.tsx'
import { useAtDesk } from './at-desk.ts'
import { leftAlone } from './desk-acts.ts'
import { PanelForm } from './panel.tsx'

/** Asked only where somebody waits whom no other open desk would call. */
export function CloseForm() {
  const { t } = useTranslation('ticket')
  const named = useNamed()
  const { desk, queue, verbs, close } = useAtDesk()
  const around = useQuery(hall.ticket.around.queryOptions())
  const services = useQuery(hall.ticket.services.queryOptions())
  if (!around.data) return around.isError ? <Retry onRetry={around.refetch} /> : <ListSkeleton rows={2} />
  const alone = leftAlone(queue.waiting, desk, around.data.desks)
  const sent = alone.filter(({ forDesk, forAccount }) => forDesk ?? forAccount)
  const others = alone.filter((ticket) => !sent.includes(ticket))
  const kinds = (services.data ?? []).flatMap((service) => {
    const count = others.filter((ticket) => ticket.service === service.id).length
    return count > 0 ? [{ name: named(service), count }] : []
  })

  async function closeDesk() {
    if (await verbs.run(hall.ticket.closeDesk, { desk })) close()
  }

  return (
    <PanelForm title={t('closeTitle')} act={t('closeNow')} cancel={t('closeNot')} onAct={() => void closeDesk()}>
      <p>{t('closeAlone', { count: alone.length })}</p>
      <ul>
        {kinds.map(({ name, count }) => (
          <li key={name}>{t('closeKind', { name, count })}</li>
        ))}
        {sent.length > 0 && <li>{t('closeSent', { count: sent.length })}</li>}
      </ul>
    </PanelForm>
  )
}

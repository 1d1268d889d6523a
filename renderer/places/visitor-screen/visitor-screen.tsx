import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { DeskId } from '../../../shared/model/ids.ts'
import { hall } from '../../app/hall-client.ts'
import { useMe } from '../../app/me.tsx'
import { RateService } from './rate-service.tsx'
import { Tablet } from './tablet.tsx'
import { VisitOnScreen } from './visit-on-screen.tsx'
import { VisitorFrame, Welcome } from './visitor-frame.tsx'

/** Faces the visitor: what is being written about them, how it was, and nothing once they are gone. */
export function VisitorScreen() {
  const { t } = useTranslation('visitor')
  const me = useMe()
  return (
    <VisitorFrame>
      {me.role === 'kiosk' && <Tablet />}
      {me.role !== 'kiosk' && (me.desk ? <AtDesk desk={me.desk} /> : <Welcome text={t('noDesk')} />)}
    </VisitorFrame>
  )
}

function AtDesk({ desk }: Readonly<{ desk: DeskId }>) {
  const { t } = useTranslation('visitor')
  const queue = useQuery(hall.ticket.atDesk.queryOptions({ input: { desk } }))
  if (queue.isError && !queue.data) return <Welcome text={t('failed')} />
  const ticket = queue.data?.current
  return ticket ? <VisitOnScreen key={ticket.id} ticket={ticket} /> : <RateService desk={desk} />
}

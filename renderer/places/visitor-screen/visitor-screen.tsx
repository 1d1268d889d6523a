import { skipToken, useQuery } from '@tanstack/react-query'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { DeskId } from '../../../shared/model/ids.ts'
import { hall } from '../../app/hall-client.ts'
import { useMe } from '../../app/me.tsx'
import type { Drawn } from './account-on-screen.tsx'
import { RateService } from './rate-service.tsx'
import { Tablet } from './tablet.tsx'
import { useReadHere } from './use-read-here.ts'
import { Called, VisitOnScreen } from './visit-on-screen.tsx'
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

/** An account that is read back goes before the number that was called: it may be of somebody who came without one. */
function AtDesk({ desk }: Readonly<{ desk: DeskId }>) {
  const { t } = useTranslation('visitor')
  const queue = useQuery(hall.ticket.atDesk.queryOptions({ input: { desk } }))
  const ticket = queue.data?.current ?? null
  const called = useQuery(
    hall.visit.byTicket.queryOptions({ input: ticket ? { ticket: ticket.id } : skipToken, gcTime: 0 }),
  )
  const read = useReadHere()
  // Nobody's lines may be lost with a screen that shows something else for a moment, as when the hall starts anew.
  const drawn = useRef<Drawn | null>(null)
  const visit = read ?? (ticket && called.data?.id)
  if (visit) return <VisitOnScreen key={visit} visit={visit} drawn={drawn} />
  if (queue.isError && !queue.data) return <Welcome text={t('failed')} />
  return ticket ? <Called label={ticket.label} failed={called.isError} /> : <RateService desk={desk} />
}

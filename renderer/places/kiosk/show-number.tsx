import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { hall } from '../../app/hall-client.ts'
import { useNamed } from '../../app/named.ts'
import { useTimes } from '../../app/time.ts'
import { WaitText } from '../../stages/ticket/wait-text.tsx'
import type { Taken } from './steps.ts'
import { TicketSheet } from './ticket-sheet.tsx'
import { useTicketPrint } from './use-ticket-print.ts'

/** The number stays on screen until it is taken: paper may be out, the visitor must not be. */
export function ShowNumber({ ticket, onDone }: Readonly<{ ticket: Taken; onDone: () => void }>) {
  const { t } = useTranslation('kiosk')
  const named = useNamed()
  const { clock } = useTimes()
  const printed = useTicketPrint(ticket.id)
  const services = useQuery(hall.ticket.services.queryOptions())
  const service = services.data?.find(({ id }) => id === ticket.service)

  return (
    <div className="kiosk-number">
      <h1>{t('number.title')}</h1>
      <output className="kiosk-label">{ticket.label}</output>
      <p className="kiosk-service">{service && named(service)}</p>
      {ticket.timing && <p className="kiosk-timing">{t(`checkIn.${ticket.timing}`)}</p>}
      <p className="kiosk-ahead">{ticket.ahead > 0 ? t('number.ahead', { count: ticket.ahead }) : t('number.first')}</p>
      {ticket.ahead > 0 && ticket.wait && (
        <p>
          <WaitText wait={ticket.wait} />
        </p>
      )}
      <p className="kiosk-hint">{t('number.wait')}</p>
      <p role="status" className={printed.state === 'failed' ? 'kiosk-warning' : undefined}>
        {t(`number.paper.${printed.state}`)}
      </p>
      <small>{t('number.taken', { time: clock(ticket.issuedAt) })}</small>
      <button type="button" className="kiosk-main" onClick={onDone}>
        {t('number.done')}
      </button>
      {printed.here && service && <TicketSheet ticket={ticket} service={service} onRefused={printed.refused} />}
    </div>
  )
}

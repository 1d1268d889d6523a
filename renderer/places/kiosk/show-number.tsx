import { useTranslation } from 'react-i18next'
import type { IssuedTicket } from '../../../shared/contract/ticket.ts'
import { useNamed } from '../../app/named.ts'
import { useTimes } from '../../app/time.ts'
import type { Service } from './choose-service.tsx'
import { TicketSheet } from './ticket-sheet.tsx'
import { useTicketPrint } from './use-ticket-print.ts'

type Props = Readonly<{ ticket: IssuedTicket; service: Service; onDone: () => void }>

/** The number stays on screen until it is taken: paper may be out, the visitor must not be. */
export function ShowNumber({ ticket, service, onDone }: Props) {
  const { t } = useTranslation('kiosk')
  const named = useNamed()
  const { clock } = useTimes()
  const printed = useTicketPrint(ticket.id)

  return (
    <div className="kiosk-number">
      <h1>{t('number.title')}</h1>
      <output className="kiosk-label">{ticket.label}</output>
      <p className="kiosk-service">{named(service)}</p>
      <p className="kiosk-ahead">{ticket.ahead > 0 ? t('number.ahead', { count: ticket.ahead }) : t('number.first')}</p>
      <p>{t('number.wait')}</p>
      <p>{t(printed.way === 'none' ? 'number.remember' : 'number.printed')}</p>
      <small>{t('number.taken', { time: clock(ticket.issuedAt) })}</small>
      <button type="button" className="kiosk-main" onClick={onDone}>
        {t('number.done')}
      </button>
      {printed.way === 'here' && <TicketSheet ticket={ticket} service={service} onRefused={printed.refused} />}
    </div>
  )
}

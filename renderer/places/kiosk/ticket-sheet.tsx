import { useEffect, useEffectEvent, useRef } from 'react'
import { createPortal } from 'react-dom'
import { useTranslation } from 'react-i18next'
import type { IssuedTicket } from '../../../shared/contract/ticket.ts'
import { useAbout } from '../../app/about.tsx'
import { useNamed } from '../../app/named.ts'
import { useTimes } from '../../app/time.ts'
import type { Service } from './choose-service.tsx'
import { printHere } from './print-here.ts'
import './ticket-sheet.css'

type Props = Readonly<{ ticket: IssuedTicket; service: Service; onRefused: () => void }>

/** The paper: number, service, people ahead, time, how to look up. Printed once it is there, and seen by nobody. */
export function TicketSheet({ ticket, service, onRefused }: Props) {
  const { t } = useTranslation('kiosk')
  const about = useAbout()
  const named = useNamed()
  const { moment } = useTimes()
  const sheet = useRef<HTMLElement>(null)
  const refused = useEffectEvent(onRefused)
  useEffect(() => {
    if (sheet.current) void printHere(sheet.current).then((taken) => taken || refused())
  }, [])
  return createPortal(
    <article ref={sheet} className="ticket-sheet" aria-hidden="true">
      <p>{about.name}</p>
      <strong>{ticket.label}</strong>
      <p>{named(service)}</p>
      <p>{t('sheet.ahead', { count: ticket.ahead })}</p>
      <p>{moment(ticket.issuedAt)}</p>
      <p>{t('sheet.lookUp')}</p>
      <p>{about.phone}</p>
    </article>,
    document.body,
  )
}

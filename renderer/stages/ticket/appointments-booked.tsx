import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Appointment } from '../../../shared/contract/ticket-appointments.ts'
import { hall } from '../../app/hall-client.ts'
import { useNamed } from '../../app/named.ts'
import { useTimes } from '../../app/time.ts'
import { ActionButton } from '../../ui/action-button.tsx'
import { PrintAppointment } from './appointments-print.tsx'
import { codeWords, slotWords } from './appointments-words.ts'

type Props = Readonly<{ appointment: Appointment; onNext: () => void }>

/** What the clerk reads out: the code large, when, for whom. */
export function AppointmentBooked({ appointment, onNext }: Props) {
  const { t } = useTranslation('appointments')
  const times = useTimes()
  const named = useNamed()
  const services = useQuery(hall.ticket.services.queryOptions()).data ?? []
  const service = services.find(({ id }) => id === appointment.service)
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => place.current?.querySelector<HTMLElement>('button')?.focus(), [])
  return (
    <div ref={place} className="appointments-booked">
      <h2>
        <span role="status">{t('booked.title', { name: appointment.name })}</span>
      </h2>
      <p>
        {`${times.date(appointment.date)} ${slotWords(appointment.starts)}`}
        <br />
        {service && named(service)}
      </p>
      <p>{t('booked.readOut')}</p>
      <output className="appointments-code" aria-label={t('code')}>
        {codeWords(appointment.code)}
      </output>
      <p>{t('booked.use')}</p>
      <div className="appointments-acts">
        <PrintAppointment appointment={appointment} />
        <ActionButton shortcut="Alt+B" onClick={onNext}>
          {t('booked.next')}
        </ActionButton>
      </div>
    </div>
  )
}

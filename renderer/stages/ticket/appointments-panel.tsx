import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Appointment } from '../../../shared/contract/ticket-appointments.ts'
import { AppointmentBooked } from './appointments-booked.tsx'
import { AppointmentForm } from './appointments-form.tsx'
import { AppointmentList } from './appointments-list.tsx'
import { useHallToday } from './use-hall-today.ts'
import './appointments.css'

/** Appointments at a desk: to book one, and the list of a day with who came of it. */
export function AppointmentsPanel() {
  const { t } = useTranslation(['appointments', 'ticket'])
  const today = useHallToday()
  const [shown, setShown] = useState<string | null>(null)
  const [booked, setBooked] = useState<Appointment | null>(null)

  function onBooked(appointment: Appointment): void {
    setBooked(appointment)
    setShown(appointment.date)
  }

  return (
    <div className="appointments">
      <section className="appointments-side" aria-label={t('book.title')}>
        {booked ? (
          <AppointmentBooked appointment={booked} onNext={() => setBooked(null)} />
        ) : (
          <AppointmentForm today={today} onBooked={onBooked} />
        )}
      </section>
      <AppointmentList date={shown ?? today} today={today} onDate={setShown} />
    </div>
  )
}

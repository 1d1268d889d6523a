import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Appointment, Bookable } from '../../../shared/contract/ticket-appointments.ts'
import { FailureNote } from '../../app/failure-note.tsx'
import { hall } from '../../app/hall-client.ts'
import { useNamed } from '../../app/named.ts'
import { ActionButton } from '../../ui/action-button.tsx'
import { Field } from '../../ui/field.tsx'
import { ListState } from '../../ui/page-state.tsx'
import { SelectInput } from '../../ui/select-input.tsx'
import { TextInput } from '../../ui/text-input.tsx'
import { DayChoice } from './appointments-day.tsx'
import { SlotChoice } from './appointments-slot.tsx'
import { useBooking } from './use-booking.ts'

type Props = Readonly<{ today: string; onBooked: (appointment: Appointment) => void }>

/** Service, day, half-hour, name. What was entered stays when another desk was a second faster. */
export function AppointmentForm(props: Props) {
  const { t } = useTranslation('appointments')
  const bookable = useQuery(hall.ticket.bookable.queryOptions())
  return (
    <>
      <h2>{t('book.title')}</h2>
      <ListState query={bookable} rows={6} empty={t('book.noService')}>
        {(known) => <Form bookable={known} {...props} />}
      </ListState>
    </>
  )
}

function Form({ bookable, today, onBooked }: Props & Readonly<{ bookable: readonly Bookable[] }>) {
  const { t } = useTranslation('appointments')
  const named = useNamed()
  const services = useQuery(hall.ticket.services.queryOptions()).data ?? []
  const booking = useBooking({ bookable, today, onBooked })
  const { book, date, slotNote } = booking
  const serviceName = (service: string) => {
    const known = services.find(({ id }) => id === service)
    return known ? `${known.prefix} ${named(known)}` : ''
  }
  return (
    <>
      <Field label={t('service')}>
        {(control) => (
          <SelectInput
            {...control}
            value={booking.service}
            options={bookable.map(({ service }) => ({ value: service, label: serviceName(service) }))}
            onChange={(service) => booking.choose({ service })}
          />
        )}
      </Field>
      <DayChoice days={booking.days} today={today} date={date} onChange={(day) => booking.choose({ date: day })} />
      <SlotChoice
        slots={booking.slots}
        starts={booking.starts}
        warning={slotNote && t(`book.${slotNote}`)}
        onChange={(starts) => booking.choose({ starts })}
      />
      <Field
        label={t('book.name')}
        hint={t('book.nameHint')}
        required
        {...(booking.nameMissing ? { warning: t('book.nameMissing') } : {})}
      >
        {(control) => (
          <TextInput
            {...control}
            value={booking.name}
            maxLength={20}
            onChange={booking.setName}
            onEnter={() => void booking.send()}
          />
        )}
      </Field>
      {slotNote !== 'gone' && <FailureNote failure={book.failure} onClose={book.clear} />}
      <ActionButton primary block shortcut="Ctrl+Enter" running={book.running} onClick={() => void booking.send()}>
        {t('book.now')}
      </ActionButton>
    </>
  )
}

import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Appointment } from '../../../shared/contract/ticket-appointments.ts'
import { FailureNote } from '../../app/failure-note.tsx'
import { hall } from '../../app/hall-client.ts'
import { useCommand } from '../../app/use-command.ts'
import { ActionButton } from '../../ui/action-button.tsx'
import { Field } from '../../ui/field.tsx'
import { TextInput } from '../../ui/text-input.tsx'
import { useShortcut } from '../../ui/use-shortcut.ts'
import { PrintAppointment } from './appointments-print.tsx'
import { codeWords } from './appointments-words.ts'
import { useCheckIn } from './use-check-in.ts'

type Props = Readonly<{ appointment: Appointment; today: string; onClose: () => void }>

/** One appointment: its code once more, the number for who has come, and cancelling with a reason. */
export function AppointmentOpened({ appointment, today, onClose }: Props) {
  const { t } = useTranslation('appointments')
  const checkIn = useCheckIn(useCommand(hall.ticket.checkIn))
  const [cancelling, setCancelling] = useState(false)
  const place = useRef<HTMLDivElement>(null)
  const isBooked = appointment.state === 'booked'
  useEffect(() => place.current?.querySelector<HTMLElement>('button')?.focus(), [])
  useShortcut('Escape', () => {
    place.current?.closest('tbody')?.querySelector<HTMLElement>('[data-row]')?.focus()
    onClose()
  })

  return (
    <div ref={place} className="appointments-opened">
      <p role="status">{checkIn.said}</p>
      {isBooked && (
        <div className="appointments-acts">
          <span className="appointments-code-small">{codeWords(appointment.code)}</span>
          {appointment.date === today && (
            <ActionButton
              size="small"
              primary
              running={checkIn.running}
              onClick={() => void checkIn.run(appointment.code)}
            >
              {t('checkIn.came')}
            </ActionButton>
          )}
          <PrintAppointment appointment={appointment} size="small" />
          {!cancelling && (
            <ActionButton size="small" onClick={() => setCancelling(true)}>
              {t('cancel.ask')}
            </ActionButton>
          )}
        </div>
      )}
      {isBooked && cancelling && <Cancel appointment={appointment} onNot={() => setCancelling(false)} />}
      {!isBooked && <p>{t(`closed.${appointment.state}`, { label: appointment.label ?? '' })}</p>}
      <FailureNote failure={checkIn.failure} onClose={checkIn.clear} />
    </div>
  )
}

function Cancel({ appointment, onNot }: Readonly<{ appointment: Appointment; onNot: () => void }>) {
  const { t } = useTranslation('appointments')
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const cancel = useCommand(hall.ticket.cancelAppointment)
  const missing = reason.trim() === ''

  async function send(): Promise<void> {
    setTried(true)
    if (!missing) await cancel.run({ appointment: appointment.id, reason: reason.trim() })
  }

  return (
    <div className="appointments-cancel">
      <Field label={t('cancel.reason')} required {...(tried && missing ? { warning: t('cancel.reasonMissing') } : {})}>
        {(control) => (
          <TextInput
            {...control}
            autoFocus
            value={reason}
            maxLength={100}
            onChange={setReason}
            onEnter={() => void send()}
          />
        )}
      </Field>
      <div className="appointments-acts">
        <ActionButton size="small" danger running={cancel.running} onClick={() => void send()}>
          {t('cancel.now', { name: appointment.name })}
        </ActionButton>
        <ActionButton size="small" onClick={onNot}>
          {t('cancel.not')}
        </ActionButton>
      </div>
      <FailureNote failure={cancel.failure} onClose={cancel.clear} />
    </div>
  )
}

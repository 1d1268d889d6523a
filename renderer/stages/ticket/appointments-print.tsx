import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { useTranslation } from 'react-i18next'
import type { Appointment } from '../../../shared/contract/ticket-appointments.ts'
import { PAPERS } from '../../../shared/model/paper.ts'
import { useAbout } from '../../app/about.tsx'
import { hall } from '../../app/hall-client.ts'
import { host } from '../../app/host.ts'
import { useNamed } from '../../app/named.ts'
import { useTimes } from '../../app/time.ts'
import { ActionButton } from '../../ui/action-button.tsx'
import slipStyle from './appointments-slip.css?inline'
import { codeWords, slotWords } from './appointments-words.ts'
import './appointments-slip.css'

type Props = Readonly<{ appointment: Appointment; size?: 'small' }>

/** A small slip with the code, on this computer's printer. */
export function PrintAppointment({ appointment, size }: Props) {
  const { t } = useTranslation('appointments')
  const [printing, setPrinting] = useState(false)
  const [said, setSaid] = useState('')
  return (
    <>
      <ActionButton running={printing} onClick={() => setPrinting(true)} {...(size ? { size } : {})}>
        {t('slip.print')}
      </ActionButton>
      <span role="status">{said}</span>
      {printing && (
        <Slip
          appointment={appointment}
          onSent={(sent) => {
            setPrinting(false)
            setSaid(t(sent ? 'slip.sent' : 'slip.notSent'))
          }}
        />
      )}
    </>
  )
}

/** Printed once it is there, and seen by nobody. */
function Slip({ appointment, onSent }: Readonly<{ appointment: Appointment; onSent: (sent: boolean) => void }>) {
  const { t } = useTranslation('appointments')
  const about = useAbout()
  const times = useTimes()
  const named = useNamed()
  const services = useQuery(hall.ticket.services.queryOptions()).data ?? []
  const floor = useQuery(hall.ticket.floor.queryOptions()).data
  const service = services.find(({ id }) => id === appointment.service)
  const slip = useRef<HTMLElement>(null)
  const told = useRef(onSent)
  const ready = floor !== undefined
  useEffect(() => {
    if (ready && slip.current) void printHere(slip.current).then(told.current)
  }, [ready])
  return createPortal(
    <article ref={slip} className="appointment-slip" aria-hidden="true">
      <p>{about.name}</p>
      <p>
        {t('slip.title')}
        {service && ` · ${named(service)}`}
      </p>
      <p>
        <b>{`${times.date(appointment.date)} ${slotWords(appointment.starts)}`}</b>
      </p>
      <p>{appointment.name}</p>
      <p>{t('code')}</p>
      <strong>{codeWords(appointment.code)}</strong>
      <p>{t('slip.use', { early: floor?.earlyMinutes ?? 0, late: floor?.lateMinutes ?? 0 })}</p>
      <p>{`${about.address} ${about.phone}`}</p>
    </article>,
    document.body,
  )
}

async function printHere(slip: HTMLElement): Promise<boolean> {
  if (!host) {
    window.print()
    return true
  }
  const html = `<!doctype html><meta charset="utf-8"><style>${slipStyle}</style>${slip.outerHTML}`
  const paper = { widthMicrons: PAPERS.roll80.width, heightMicrons: SLIP_HEIGHT }
  const asked = await host
    .print({ html, printer: null, paper, copies: 1, silent: false })
    .catch(() => ({ sent: false }))
  return asked.sent
}

/** As the style of the slip has it. */
const SLIP_HEIGHT = 120_000

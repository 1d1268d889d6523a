import type { Appointment } from '../../../shared/contract/ticket-appointments.ts'
import { SLOT_MINUTES } from '../../../shared/model/appointment.ts'

/** A half-hour as it is said, `09:00–09:30`. */
export function slotWords(starts: number): string {
  return `${clock(starts)}–${clock(starts + SLOT_MINUTES)}`
}

/** Six digits in two groups, as they are read out and remembered. */
export function codeWords(code: string): string {
  return `${code.slice(0, 3)} ${code.slice(3)}`
}

type Searched = Pick<Appointment, 'name' | 'code' | 'label'>

/** Whether an appointment is meant by what was typed: part of the name, of the code or of the number it became. */
export function isMeant({ name, code, label }: Searched, typed: string): boolean {
  const wanted = typed.replaceAll(/\s/g, '').toLowerCase()
  return [name.replaceAll(/\s/g, ''), code, label ?? ''].some((text) => text.toLowerCase().includes(wanted))
}

function clock(minutes: number): string {
  const pad = (value: number) => String(value).padStart(2, '0')
  return `${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`
}

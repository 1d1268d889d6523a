import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Appointment, Bookable } from '../../../shared/contract/ticket-appointments.ts'
import { hall } from '../../app/hall-client.ts'
import { useCommand } from '../../app/use-command.ts'

type Chosen = Readonly<{ service?: string; date?: string; starts?: number }>
type Booking = Readonly<{
  bookable: readonly Bookable[]
  today: string
  onBooked: (appointment: Appointment) => void
}>

/** An appointment as it is being made. What was entered stays when another desk was a second faster. */
export function useBooking({ bookable, today, onBooked }: Booking) {
  const [chosen, setChosen] = useState<Chosen>({})
  const [name, setName] = useState('')
  const [tried, setTried] = useState(false)
  const book = useCommand(hall.ticket.bookAppointment)
  const offered = bookable.find(({ service }) => service === chosen.service) ?? bookable[0]
  const days = offered?.days ?? []
  const date = chosen.date ?? days.find(({ free }) => free > 0)?.date ?? days[0]?.date ?? today
  const wanted = { service: offered?.service ?? '', date }
  const slots = useQuery(hall.ticket.slots.queryOptions({ input: wanted, enabled: wanted.service !== '' }))
  const slot = slots.data?.find(({ starts }) => starts === chosen.starts)
  const isFree = slot !== undefined && !slot.past && slot.booked < slot.capacity
  const unnamed = name.trim() === ''

  async function send(): Promise<void> {
    setTried(true)
    if (!isFree || unnamed) return
    const appointment = await book.run({ ...wanted, starts: slot.starts, name: name.trim() })
    if (appointment) onBooked(appointment)
    else await slots.refetch()
  }

  return {
    ...{ service: wanted.service, days, date, slots, name, setName, book, send },
    starts: slot?.starts ?? null,
    slotNote: noteOn(slot !== undefined, isFree, tried),
    nameMissing: tried && unnamed,
    choose(changes: Chosen): void {
      book.clear()
      // A half-hour is of the day that was looked at: when its last place goes, the form does not go on to another day.
      setChosen((before) => (changes.service ? changes : { date, ...before, ...changes }))
    },
  }
}

function noteOn(isChosen: boolean, isFree: boolean, tried: boolean): 'gone' | 'chooseSlot' | null {
  if (isFree) return null
  if (isChosen) return 'gone'
  return tried ? 'chooseSlot' : null
}

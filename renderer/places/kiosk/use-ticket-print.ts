import { useEffect, useState } from 'react'
import type { TicketId } from '../../../shared/model/ids.ts'
import { failureOf } from '../../app/failure.ts'
import { hallClient } from '../../app/hall-client.ts'
import { printSetting } from './print-setting.ts'

type TicketPrint = 'hall' | 'here' | 'none'

/** Prints a number once: on the printer that the hall has set for tickets, or on this kiosk's own, or not at all. */
export function useTicketPrint(ticket: TicketId): TicketPrint {
  const [way, setWay] = useState<TicketPrint>('none')
  useEffect(() => {
    let shown = true
    void askHall(ticket).then((found) => shown && setWay(found))
    return () => {
      shown = false
    }
  }, [ticket])
  useEffect(() => {
    if (way === 'here') window.print()
  }, [way])
  return way
}

async function askHall(ticket: TicketId): Promise<TicketPrint> {
  try {
    // The ticket is its own key: asked for twice, it is printed once.
    await hallClient.printing.printTicket({ key: ticket, ticket })
    return 'hall'
  } catch (error) {
    const notSet = failureOf(error) === 'PRINTER_NOT_SET'
    return notSet && printSetting.on() ? 'here' : 'none'
  }
}

import { useEffect, useState } from 'react'
import type { TicketId } from '../../../shared/model/ids.ts'
import { failureOf } from '../../app/failure.ts'
import { hallClient } from '../../app/hall-client.ts'
import { printSetting } from './print-setting.ts'

type TicketPrint = 'hall' | 'here' | 'none'

/** Where a number is printed, once: by the hall's printer for tickets, here on this kiosk's own, or not at all. */
export function useTicketPrint(ticket: TicketId): Readonly<{ way: TicketPrint; refused: () => void }> {
  const [way, setWay] = useState<TicketPrint>('none')
  useEffect(() => {
    let shown = true
    void askHall(ticket).then((found) => shown && setWay(found))
    return () => {
      shown = false
    }
  }, [ticket])
  return { way, refused: () => setWay('none') }
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

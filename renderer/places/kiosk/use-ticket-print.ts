import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { TicketId } from '../../../shared/model/ids.ts'
import { failureOf } from '../../app/failure.ts'
import { hall, hallClient } from '../../app/hall-client.ts'
import { printSetting } from './print-setting.ts'

type Way = 'asking' | 'hall' | 'here' | 'none' | 'failed'

type TicketPrint = Readonly<{
  /** `none`: nothing prints here, the number is to be remembered. */
  state: 'under-way' | 'failed' | 'none'
  here: boolean
  refused: () => void
}>

/** Where a number is printed, once: by the hall's printer for tickets, here on this kiosk's own, or not at all. */
export function useTicketPrint(ticket: TicketId): TicketPrint {
  const [way, setWay] = useState<Way>('asking')
  useEffect(() => {
    let shown = true
    void askHall(ticket).then((found) => shown && setWay(found))
    return () => {
      shown = false
    }
  }, [ticket])
  const job = useQuery(
    // Devices are told of no print jobs, so this one is asked for.
    hall.printing.ofTicket.queryOptions({
      input: { ticket },
      enabled: way === 'hall',
      refetchInterval: ({ state }) =>
        state.data?.state === 'waiting' || state.data?.state === 'sending' ? 1_000 : false,
      gcTime: 0,
    }),
  )
  const failed = way === 'failed' || job.data?.state === 'to-reprint'
  const state = failed ? 'failed' : way === 'hall' || way === 'here' ? 'under-way' : 'none'
  return { state, here: way === 'here', refused: () => setWay('failed') }
}

async function askHall(ticket: TicketId): Promise<Way> {
  try {
    // The ticket is its own key: asked for twice, it is printed once.
    await hallClient.printing.printTicket({ key: ticket, ticket })
    return 'hall'
  } catch (error) {
    if (failureOf(error) !== 'PRINTER_NOT_SET') return 'failed'
    return printSetting.on() ? 'here' : 'none'
  }
}

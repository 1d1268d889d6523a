import { useQuery } from '@tanstack/react-query'
import { hallClient } from '../../app/hall-client.ts'
import { type Behind, readDay } from './day-read.ts'

/** Live: asked again at every change of a ticket, and each minute for desks whose open time goes on. */
export function useDayRead(date: string, behind: Behind | null) {
  return useQuery({
    queryKey: [['ticket', 'dayRead'], { date, behind }],
    queryFn: () => readDay(hallClient.ticket, date, behind),
    refetchInterval: 60_000,
    // Another list is no reason to take the figures away; another day is.
    placeholderData: (before) => (before?.figures.date === date ? before : undefined),
  })
}

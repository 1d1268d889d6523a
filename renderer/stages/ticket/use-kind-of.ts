import { useQuery } from '@tanstack/react-query'
import type { TicketView } from '../../../shared/contract/ticket.ts'
import { hall } from '../../app/hall-client.ts'
import { useNamed } from '../../app/named.ts'

/** What a ticket waits for and which courtesy it has, in words; empty where there is none. */
export function useKindOf(ticket: TicketView): Readonly<{ service: string; priority: string }> {
  const named = useNamed()
  const services = useQuery(hall.ticket.services.queryOptions())
  const priorities = useQuery(hall.ticket.priorities.queryOptions())
  const service = services.data?.find(({ id }) => id === ticket.service)
  const priority = priorities.data?.find(({ code, weight }) => code === ticket.priority && weight > 0)
  return { service: service ? named(service) : '', priority: priority ? named(priority) : '' }
}

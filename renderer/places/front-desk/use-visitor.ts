import { skipToken, useQuery } from '@tanstack/react-query'
import type { CasefileRow } from '../../../shared/contract/casefile.ts'
import type { TicketView } from '../../../shared/contract/ticket.ts'
import type { TranscriptView } from '../../../shared/contract/transcript.ts'
import type { VisitInHand } from '../../../shared/contract/visit.ts'
import { hall } from '../../app/hall-client.ts'
import { useUnkept } from '../../stages/transcript/use-unkept.ts'
import type { Facts } from './steps.ts'
import type { Opened } from './use-opened.ts'

export type Visitor = Readonly<{
  visit: VisitInHand | null
  transcript: TranscriptView | null
  casefile: CasefileRow | null
  facts: Facts
}>

/** All the hall knows of the visitor in the middle column; after a reload work goes on from here. */
export function useVisitor(opened: Opened, current: TicketView | null) {
  const byTicket = opened.what === 'ticket' && current ? { ticket: current.id } : skipToken
  const byId = opened.what === 'visit' ? { visit: opened.visit } : skipToken
  const ofTicket = useQuery(hall.visit.byTicket.queryOptions({ input: byTicket }))
  const chosen = useQuery(hall.visit.get.queryOptions({ input: byId }))
  const asked = opened.what === 'visit' ? chosen : ofTicket
  const nobody = opened.what === 'new' || (opened.what === 'ticket' && !current)
  const visit = nobody ? null : (asked.data ?? null)

  const inHand = visit?.mayContinue ? visit : null
  const onVisit = inHand ? { visit: inHand.id } : skipToken
  const transcript = useQuery(hall.transcript.ofVisit.queryOptions({ input: onVisit }))
  const casefile = useQuery(hall.casefile.ofVisit.queryOptions({ input: onVisit }))
  const onCasefile = inHand && casefile.data ? { casefile: casefile.data.id } : skipToken
  const unkept = useUnkept(inHand, transcript.data)
  const slips = useQuery(hall.slip.ofCasefile.queryOptions({ input: onCasefile }))

  // Slips come later than the rest: waiting for them would take the panel away in which the matter was just opened.
  const needed = [...(nobody ? [] : [asked]), ...(inHand ? [transcript, casefile] : [])]
  return {
    visitor: visitorFrom(visit, transcript.data, casefile.data, {
      unkept,
      contactSlip: slips.data?.some(({ kind }) => kind === 'contact') ?? false,
    }),
    pending: needed.some(({ data }) => data === undefined),
    failed: needed.some(({ data, isError }) => data === undefined && isError),
    retry: () => needed.filter(({ isError }) => isError).map(({ refetch }) => refetch()),
  }
}

function visitorFrom(
  visit: VisitInHand | null,
  transcript: TranscriptView | null | undefined,
  casefile: CasefileRow | null | undefined,
  { unkept, contactSlip }: Readonly<{ unkept: boolean; contactSlip: boolean }>,
): Visitor {
  // Without a visit in hand the queries about one are off and still hold the last visitor's.
  const known = visit?.mayContinue ? { transcript: transcript ?? null, casefile: casefile ?? null } : NOTHING
  const sealed = known.transcript !== null && known.transcript.confirmedAt !== null && !unkept
  return { visit, ...known, facts: { registered: visit !== null, sealed, casefile: known.casefile, contactSlip } }
}

const NOTHING = { transcript: null, casefile: null }

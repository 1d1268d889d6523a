import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import type { TicketView } from '../../../shared/contract/ticket.ts'
import type { VisitView } from '../../../shared/contract/visit.ts'
import { hall } from '../../app/hall-client.ts'
import { RecordingSign } from '../../stages/transcript/recording/recording-sign.tsx'
import { AccountOnScreen } from './account-on-screen.tsx'

/** The visitor of one ticket, from being registered to the confirmed account. */
export function VisitOnScreen({ ticket }: Readonly<{ ticket: TicketView }>) {
  const { t } = useTranslation('visitor')
  const visit = useQuery(hall.visit.byTicket.queryOptions({ input: { ticket: ticket.id }, gcTime: 0 }))
  if (visit.data) return <Registered visit={visit.data} />
  return (
    <main className="visitor-welcome">
      <h1>{t('yourNumber', { label: ticket.label })}</h1>
      <p>{t(visit.isError ? 'failed' : 'registering')}</p>
      <p>{t('privacy')}</p>
    </main>
  )
}

function Registered({ visit }: Readonly<{ visit: z.output<typeof VisitView> }>) {
  const { t } = useTranslation('visitor')
  const account = useQuery(hall.transcript.ofVisit.queryOptions({ input: { visit: visit.id }, gcTime: 0 }))
  if (account.data) {
    return (
      <>
        <AccountOnScreen account={account.data} />
        <RecordingSign transcript={account.data.id} />
      </>
    )
  }
  return (
    <main className="visitor-welcome">
      <h1>{t('party', { name: visit.party.name })}</h1>
      <p>{t(account.isError ? 'failed' : 'ready')}</p>
    </main>
  )
}

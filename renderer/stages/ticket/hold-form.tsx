import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { TicketView } from '../../../shared/contract/ticket.ts'
import { hall } from '../../app/hall-client.ts'
import { useAtDesk } from './at-desk.ts'
import { PanelForm } from './panel.tsx'
import { ReasonField } from './reason-field.tsx'

/** Sets the visitor aside; the arrival counts on. */
export function HoldForm({ ticket }: Readonly<{ ticket: TicketView }>) {
  const { t } = useTranslation('ticket')
  const { verbs, close } = useAtDesk()
  const [reason, setReason] = useState('')

  async function hold() {
    if (await verbs.run(hall.ticket.hold, { ticket: ticket.id, reason: reason.trim() })) close()
  }

  return (
    <PanelForm title={t('holdTitle', { label: ticket.label })} act={t('acts.hold')} onAct={() => void hold()}>
      <p className="current-ticket-state">{t('holdHint')}</p>
      <ReasonField of="hold" value={reason} onChange={setReason} onEnter={() => void hold()} />
    </PanelForm>
  )
}

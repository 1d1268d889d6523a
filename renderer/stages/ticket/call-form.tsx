import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { TicketView } from '../../../shared/contract/ticket.ts'
import { hall } from '../../app/hall-client.ts'
import { useAtDesk } from './at-desk.ts'
import { PanelForm } from './panel.tsx'
import { ReasonField } from './reason-field.tsx'

/** Whoever is called before others is called for a reason, which the record keeps. */
export function CallForm({ ticket }: Readonly<{ ticket: TicketView }>) {
  const { t } = useTranslation('ticket')
  const { desk, verbs, close, onCalled } = useAtDesk()
  const [reason, setReason] = useState('')
  const wanted = reason.trim()

  async function call() {
    if (!wanted || !(await verbs.run(hall.ticket.callChosen, { desk, ticket: ticket.id, reason: wanted }))) return
    close()
    onCalled()
  }

  return (
    <PanelForm
      title={t('callTitle', { label: ticket.label })}
      act={t('rowActs.call')}
      disabled={!wanted}
      onAct={() => void call()}
    >
      <p className="current-ticket-state">{t('outOfTurn')}</p>
      <ReasonField of="call" value={reason} onChange={setReason} onEnter={() => void call()} required />
    </PanelForm>
  )
}

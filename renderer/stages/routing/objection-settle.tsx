import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RoutingView } from '../../../shared/contract/routing.ts'
import { FailureNote } from '../../app/failure-note.tsx'
import { hall } from '../../app/hall-client.ts'
import { useMe } from '../../app/me.tsx'
import { useCommand } from '../../app/use-command.ts'
import { ActionButton } from '../../ui/action-button.tsx'
import { Field } from '../../ui/field.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { useDepartmentName } from '../casefile/routing-record.tsx'
import './routing.css'

/** The sender decides an objection: back for another routing, or the unit goes on (article 23). */
export function ObjectionSettle({ routing }: Readonly<{ routing: RoutingView }>) {
  const { t } = useTranslation('routing')
  const { role } = useMe()
  const department = useDepartmentName(routing.department)
  const [reason, setReason] = useState('')
  const [asked, setAsked] = useState(false)
  const settle = useCommand(hall.routing.settleObjection)

  async function decide(agree: boolean) {
    setAsked(true)
    if (reason.trim() !== '') await settle.run({ routing: routing.id, agree, reason })
  }

  if (role !== 'clerk' && role !== 'leader') return null
  return (
    <section className="routing-form objection" aria-label={t('objectionTitle', { department })}>
      <FailureNote failure={settle.failure} onClose={settle.clear} />
      <Field
        label={t('settleReason')}
        required
        {...(asked && reason.trim() === '' ? { warning: t('missingSettleReason') } : {})}
      >
        {(control) => <TextArea {...control} value={reason} onChange={setReason} rows={2} maxLength={500} />}
      </Field>
      <div className="panel-actions">
        <ActionButton running={settle.running} onClick={() => void decide(true)}>
          {t('agree')}
        </ActionButton>
        <ActionButton running={settle.running} onClick={() => void decide(false)}>
          {t('refuse')}
        </ActionButton>
      </div>
    </section>
  )
}

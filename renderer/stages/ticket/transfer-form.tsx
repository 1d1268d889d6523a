import { useQuery } from '@tanstack/react-query'
import Button from 'antd/es/button'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { TicketView } from '../../../shared/contract/ticket.ts'
import { hall } from '../../app/hall-client.ts'
import { useNamed } from '../../app/named.ts'
import { ListSkeleton, Retry } from '../../ui/page-state.tsx'
import { useAtDesk } from './at-desk.ts'
import { PanelForm } from './panel.tsx'
import { ReasonField } from './reason-field.tsx'
import { TargetPicker } from './target-picker.tsx'
import { type Target, transferTargets } from './transfer-targets.ts'

/** To another service, desk or person, with the reason they will read. */
export function TransferForm({ ticket }: Readonly<{ ticket: TicketView }>) {
  const { t } = useTranslation('ticket')
  const named = useNamed()
  const { desk, verbs, close } = useAtDesk()
  const around = useQuery(hall.ticket.around.queryOptions())
  const services = useQuery(hall.ticket.services.queryOptions())
  const desks = useQuery(hall.staff.desks.queryOptions())
  const [target, setTarget] = useState<Target | null>(null)
  const [reason, setReason] = useState('')

  const failed = [around, services, desks].find(({ data, isError }) => isError && !data)
  if (failed) return <Retry onRetry={failed.refetch} />
  if (!around.data || !services.data || !desks.data) return <ListSkeleton rows={4} />
  const targets = transferTargets({ around: around.data, services: services.data, desks: desks.data }, desk)
  const ready = target !== null && reason.trim() !== ''

  async function transfer() {
    if (!ready) return
    const input = { ticket: ticket.id, target: target.target, reason: reason.trim() }
    if (await verbs.run(hall.ticket.transfer, input)) close()
  }

  return (
    <PanelForm
      title={t('transferTitle', { label: ticket.label })}
      act={target ? t('transferNow', { to: named(target.name) }) : t('acts.transfer')}
      disabled={!ready}
      onAct={() => void transfer()}
    >
      {target ? (
        <Chosen target={target} onChange={() => setTarget(null)} />
      ) : (
        <TargetPicker targets={targets} onChange={setTarget} />
      )}
      {target?.away && <p className="field-warning">{t('targetAwayWarning')}</p>}
      {/* Asked once there is somewhere to go: the panel stays small enough for the acts above it. */}
      {target && (
        <div ref={focusField} className="desk-panel-part">
          <ReasonField of="transfer" value={reason} onChange={setReason} onEnter={() => void transfer()} required />
        </div>
      )}
    </PanelForm>
  )
}

function focusField(part: HTMLElement | null): void {
  part?.querySelector('input')?.focus()
}

function Chosen({ target, onChange }: Readonly<{ target: Target; onChange: () => void }>) {
  const { t } = useTranslation('ticket')
  const named = useNamed()
  return (
    <p className="chosen-target">
      {t('transferTo')} <strong>{named(target.name)}</strong> {target.at && named(target.at)}
      <Button type="link" size="small" onClick={onChange}>
        {t('chooseAgain')}
      </Button>
    </p>
  )
}

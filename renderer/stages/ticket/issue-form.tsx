import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { TicketView } from '../../../shared/contract/ticket.ts'
import { hall } from '../../app/hall-client.ts'
import { useNamed } from '../../app/named.ts'
import { Field } from '../../ui/field.tsx'
import { SelectInput } from '../../ui/select-input.tsx'
import { useAtDesk } from './at-desk.ts'
import { PanelForm } from './panel.tsx'

type Props = Readonly<{
  /** A number for somebody, one more for the visitor at the desk, or a visitor who is served at once. */
  what: 'issue' | 'another' | 'walk-direct'
  visitor: TicketView | null
}>

/** What a number is for, and with which courtesy. */
export function IssueForm({ what, visitor }: Props) {
  const { t } = useTranslation('ticket')
  const named = useNamed()
  const { desk, verbs, close, onCalled } = useAtDesk()
  const services = useQuery(hall.ticket.services.queryOptions())
  const priorities = useQuery(hall.ticket.priorities.queryOptions())
  const desks = useQuery(hall.staff.desks.queryOptions())
  const [chosen, setChosen] = useState<{ service?: string; priority?: string }>({})
  const [issued, setIssued] = useState<string | null>(null)

  const offered = (services.data ?? []).filter(({ active }) => active)
  const mine = desks.data?.find(({ id }) => id === desk)?.services ?? []
  const usual = what === 'walk-direct' ? offered.find(({ id }) => mine.includes(id)) : undefined
  const service = offered.find(({ id }) => id === chosen.service) ?? usual ?? offered[0]
  const normal = [...(priorities.data ?? [])].sort((one, other) => one.weight - other.weight)
  const wanted = chosen.priority ?? visitor?.priority
  const priority = normal.find(({ code }) => code === wanted) ?? normal[0]
  const offer = desks.data && service && priority && { service: service.id, priority: priority.code }

  async function issue() {
    if (!offer) return
    if (what === 'walk-direct') {
      if (!(await verbs.run(hall.ticket.walkDirect, { desk, ...offer }))) return
      close()
      return onCalled()
    }
    const ticket = await verbs.run(hall.ticket.issue, { ...offer, visitor: visitor?.id ?? null })
    setIssued(ticket ? t('issued', { label: ticket.label, count: ticket.ahead }) : null)
  }

  return (
    <PanelForm
      title={t(`issueTitle.${what}`, { label: visitor?.label ?? '' })}
      act={t(what === 'walk-direct' ? 'serve' : 'issueNow')}
      cancel={t('close')}
      {...(what === 'issue' ? { shortcut: 'F6' } : {})}
      disabled={!offer}
      onAct={() => void issue()}
    >
      <Field label={t('service')} hint={t(`issueWhy.${what}`)}>
        {(control) => (
          <SelectInput
            {...control}
            value={service?.id ?? ''}
            options={offered.map((item) => ({ value: item.id, label: `${item.prefix} ${named(item)}` }))}
            onChange={(next) => setChosen({ ...chosen, service: next })}
          />
        )}
      </Field>
      <Field label={t('priority')}>
        {(control) => (
          <SelectInput
            {...control}
            value={priority?.code ?? ''}
            options={normal.map((item) => ({ value: item.code, label: named(item) }))}
            onChange={(next) => setChosen({ ...chosen, priority: next })}
          />
        )}
      </Field>
      <p role="status">{issued}</p>
    </PanelForm>
  )
}

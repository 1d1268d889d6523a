import { useQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FailureNote } from '../../app/failure-note.tsx'
import { hall } from '../../app/hall-client.ts'
import { useNamed } from '../../app/named.ts'
import { useCommand } from '../../app/use-command.ts'
import { ActionButton } from '../../ui/action-button.tsx'
import { Field } from '../../ui/field.tsx'
import { SelectInput } from '../../ui/select-input.tsx'
import { useShortcut } from '../../ui/use-shortcut.ts'
import './issue-for-visitor.css'

/** Opens the panel that issues a number for somebody who cannot use the kiosk. */
export function IssueForVisitor() {
  const { t } = useTranslation('ticket')
  const [open, setOpen] = useState(false)
  const before = useRef<Element | null>(null)

  function start() {
    before.current = document.activeElement
    setOpen(true)
  }

  function close() {
    setOpen(false)
    // Whoever was writing when somebody asked for a number goes on where they were.
    if (before.current instanceof HTMLElement) before.current.focus()
  }

  if (open) return <IssuePanel onClose={close} />
  return (
    <ActionButton block shortcut="F6" onClick={start}>
      {t('issue')}
    </ActionButton>
  )
}

function IssuePanel({ onClose }: Readonly<{ onClose: () => void }>) {
  const { t } = useTranslation('ticket')
  const named = useNamed()
  const services = useQuery(hall.ticket.services.queryOptions())
  const priorities = useQuery(hall.ticket.priorities.queryOptions())
  const issue = useCommand(hall.ticket.issue)
  const [chosen, setChosen] = useState<{ service?: string; priority?: string }>({})
  const [issued, setIssued] = useState<string | null>(null)
  useShortcut('Escape', onClose)

  const service = services.data?.find(({ id }) => id === chosen.service) ?? services.data?.[0]
  const normal = [...(priorities.data ?? [])].sort((one, other) => one.weight - other.weight)
  const priority = normal.find(({ code }) => code === chosen.priority) ?? normal[0]

  async function issueNow() {
    if (!service || !priority) return
    const ticket = await issue.run({ service: service.id, priority: priority.code })
    setIssued(ticket ? t('issued', { label: ticket.label, count: ticket.ahead }) : null)
  }

  return (
    <section className="issue-for-visitor" aria-label={t('issueTitle')}>
      <h2>{t('issueTitle')}</h2>
      <Field label={t('service')} hint={t('issueWhy')}>
        {(control) => (
          <SelectInput
            {...control}
            autoFocus
            value={service?.id ?? ''}
            options={(services.data ?? []).map((item) => ({ value: item.id, label: `${item.prefix} ${named(item)}` }))}
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
      <div className="issue-for-visitor-buttons">
        <ActionButton primary shortcut="F6" running={issue.running} onClick={() => void issueNow()}>
          {t('issueNow')}
        </ActionButton>
        <ActionButton onClick={onClose}>{t('close')}</ActionButton>
      </div>
      <p role="status">{issued}</p>
      <FailureNote failure={issue.failure} onClose={issue.clear} />
    </section>
  )
}

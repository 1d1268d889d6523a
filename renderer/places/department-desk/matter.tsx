import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { InboxRow } from '../../../shared/contract/handling.ts'
import { hall } from '../../app/hall-client.ts'
import { CasefilePage } from '../../stages/casefile/casefile-page.tsx'
import { CasefileSummary } from '../../stages/casefile/casefile-summary.tsx'
import { ClockTag } from '../../stages/casefile/clock-tag.tsx'
import { FeedbackForm } from '../../stages/followup/feedback-form.tsx'
import { HandlingPanel } from '../../stages/handling/handling-panel.tsx'
import { SlipPanel } from '../../stages/slip/slip-panel.tsx'
import { ActionButton } from '../../ui/action-button.tsx'
import { Tabs } from './tabs.tsx'

/** The matter in hand: what to do with it, the whole of it, its slips. */
export function Matter({ opened, onClose }: Readonly<{ opened: InboxRow; onClose: () => void }>) {
  const { t } = useTranslation('department-desk')
  const [shown, setShown] = useState<(typeof TABS)[number]['name']>('handling')
  const place = useRef<HTMLElement>(null)
  const inbox = useQuery(hall.handling.inbox.queryOptions())
  const row = inbox.data?.find(({ routing }) => routing.id === opened.routing.id)
  // Whoever opened it by keyboard goes on here.
  useEffect(() => place.current?.focus(), [])
  const { casefile } = row ?? opened
  return (
    <section ref={place} className="matter" aria-label={t('matter')} tabIndex={-1}>
      <div className="matter-head">
        <Tabs tabs={TABS.map((tab) => ({ ...tab, label: t(`tabs.${tab.name}`) }))} shown={shown} onShow={setShown} />
        <ActionButton shortcut="Alt+X" onClick={onClose}>
          {t('close')}
        </ActionButton>
      </div>
      {shown === 'record' && <CasefilePage casefile={casefile.id} />}
      {shown !== 'record' && <CasefileSummary casefile={casefile} />}
      {shown === 'handling' && (row ? <Handling row={row} /> : <LeftInbox opened={opened} />)}
      {shown === 'slips' && <SlipPanel casefile={casefile} />}
    </section>
  )
}

const TABS = [
  { name: 'handling', shortcut: 'Alt+1' },
  { name: 'record', shortcut: 'Alt+2' },
  { name: 'slips', shortcut: 'Alt+3' },
] as const

function Handling({ row }: Readonly<{ row: InboxRow }>) {
  return (
    <>
      {row.clock && (
        <div>
          <ClockTag clock={row.clock} />
        </div>
      )}
      <FeedbackForm casefile={row.casefile} />
      <HandlingPanel row={row} />
    </>
  )
}

/** The unit owes nothing more: it gave its feedback, or the sender took the matter back. */
function LeftInbox({ opened }: Readonly<{ opened: InboxRow }>) {
  const { t } = useTranslation('department-desk')
  return (
    <>
      <p role="status">{t('leftInbox')}</p>
      <FeedbackForm casefile={opened.casefile} />
    </>
  )
}

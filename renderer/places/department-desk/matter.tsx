import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ClockView } from '../../../shared/contract/casefile.ts'
import type { InboxRow } from '../../../shared/contract/handling.ts'
import { hall } from '../../app/hall-client.ts'
import { CasefilePage } from '../../stages/casefile/casefile-page.tsx'
import { CasefileSummary } from '../../stages/casefile/casefile-summary.tsx'
import { ClockTag } from '../../stages/casefile/clock-tag.tsx'
import { FeedbackForm } from '../../stages/followup/feedback-form.tsx'
import { HandlingPanel } from '../../stages/handling/handling-panel.tsx'
import { PrintJobs } from '../../stages/slip/print-jobs.tsx'
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
  const matter = useQuery(hall.casefile.get.queryOptions({ input: { casefile: opened.casefile.id } }))
  const casefile = matter.data ?? row?.casefile ?? opened.casefile
  // Whoever opened it by keyboard goes on here: not on a step's button, which a second Enter would press.
  useEffect(() => place.current?.querySelector<HTMLElement>('[aria-selected="true"]')?.focus(), [])
  return (
    <section ref={place} className="matter" aria-label={t('matter')}>
      <div className="matter-head">
        <Tabs tabs={TABS.map((tab) => ({ ...tab, label: t(`tabs.${tab.name}`) }))} shown={shown} onShow={setShown} />
        <ActionButton shortcut="Alt+X" onClick={onClose}>
          {t('close')}
        </ActionButton>
      </div>
      {shown === 'record' && <CasefilePage casefile={casefile.id} />}
      {shown !== 'record' && <CasefileSummary casefile={casefile} />}
      {shown === 'handling' && <OpenClocks clocks={matter.data?.clocks ?? []} />}
      {shown === 'handling' && <FeedbackForm casefile={casefile} />}
      {shown === 'handling' && (row ? <HandlingPanel row={row} /> : <p role="status">{t('leftInbox')}</p>)}
      {shown === 'slips' && <SlipPanel casefile={casefile} />}
      {shown === 'slips' && <PrintJobs />}
    </section>
  )
}

const TABS = [
  { name: 'handling', shortcut: 'Alt+1' },
  { name: 'record', shortcut: 'Alt+2' },
  { name: 'slips', shortcut: 'Alt+3' },
] as const

/** The clocks that still run; how the others ended stands in the whole matter. */
function OpenClocks({ clocks }: Readonly<{ clocks: readonly ClockView[] }>) {
  return (
    <div className="casefile-clocks">
      {clocks
        .filter(({ endedOn }) => endedOn === null)
        .map((clock) => (
          <ClockTag key={`${clock.clock} ${clock.startedOn}`} clock={clock} />
        ))}
    </div>
  )
}

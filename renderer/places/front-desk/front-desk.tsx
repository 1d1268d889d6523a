import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMe } from '../../app/me.tsx'
import { FollowupWaiting } from '../../stages/followup/followup-waiting.tsx'
import { PrintJobs } from '../../stages/slip/print-jobs.tsx'
import { AppointmentsPanel } from '../../stages/ticket/appointments-panel.tsx'
import { DeskChoice } from '../../stages/ticket/desk-choice.tsx'
import { ListSkeleton } from '../../ui/page-state.tsx'
import { Tabs } from '../../ui/tabs.tsx'
import { Casefiles } from './casefiles.tsx'
import { Reception } from './reception.tsx'
import { useLookUps } from './use-look-ups.ts'
import './front-desk.css'

/** The clerk's place: visitors at the desk, all matters, those to call back about, and what was printed. */
export function FrontDesk() {
  // Texts that came only with their step would blank the page in the middle of the work.
  const { t } = useTranslation(TEXTS)
  const [tab, setTab] = useState<(typeof TABS)[number]>('reception')
  const [slip, setSlip] = useState<Slip>({ queryCode: '', count: 0 })
  useLookUps((queryCode) => {
    setSlip(({ count }) => ({ queryCode, count: count + 1 }))
    setTab('casefiles')
  })
  const open = (name: typeof tab) => {
    setSlip(({ count }) => ({ queryCode: '', count }))
    setTab(name)
  }
  return (
    <div className="front-desk">
      <Tabs label={t('place')} tabs={TABS.map((name) => ({ name, label: t(`tabs.${name}`) }))} open={tab} onOpen={open}>
        <Suspense fallback={<ListSkeleton rows={8} />}>
          {tab === 'reception' && <AtMyDesk />}
          {tab === 'appointments' && <AppointmentsPanel />}
          {tab === 'casefiles' && <Casefiles key={slip.count} slip={slip.queryCode} />}
          {tab === 'import' && (
            <div className="front-desk-sheet">
              <ImportMessages />
            </div>
          )}
          {tab === 'followup' && (
            <div className="front-desk-sheet">
              <FollowupWaiting />
            </div>
          )}
          {tab === 'printing' && (
            <div className="front-desk-sheet">
              <PrintJobs />
            </div>
          )}
        </Suspense>
      </Tabs>
    </div>
  )
}

// Reading sheets is work of a few mornings a week; the desk does not wait for it.
const ImportMessages = lazy(async () => ({
  default: (await import('../../stages/visit/import/import-messages.tsx')).ImportMessages,
}))

const TABS = ['reception', 'appointments', 'casefiles', 'import', 'followup', 'printing'] as const
const TEXTS = [
  'front-desk',
  'ticket',
  'visit',
  'attachment',
  'import',
  'transcript',
  'read-back',
  'casefile',
  'similar',
  'clock',
  'routing',
  'slip',
  'followup',
]

function AtMyDesk() {
  const { desk } = useMe()
  return desk === null ? <DeskChoice /> : <Reception key={desk} desk={desk} />
}

/** The slip opened last; the count tells it from the one before, which may be the same. */
type Slip = Readonly<{ queryCode: string; count: number }>

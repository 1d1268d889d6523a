import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CasefileId } from '../../../shared/model/ids.ts'
import { useMe } from '../../app/me.tsx'
import { CasefileList } from '../../stages/casefile/casefile-list.tsx'
import { FollowupWaiting } from '../../stages/followup/followup-waiting.tsx'
import { EndDay } from '../../stages/ticket/end-day.tsx'
import { RevealsList } from '../../stages/visit/party/reveals-list.tsx'
import { ListSkeleton } from '../../ui/page-state.tsx'
import { Tabs } from '../../ui/tabs.tsx'
import { JournalList } from '../journal/journal-list.tsx'
import { Matter } from './matter.tsx'
import { Pressing } from './pressing.tsx'
import { Visits } from './visits.tsx'

/** The leader on duty begins with the hall of today, the supervisor with what is late. */
const LEADERS = ['floor', 'pressing', 'casefiles', 'visits', 'followup'] as const
const SUPERVISORS = ['pressing', 'casefiles', 'visits', 'followup', 'floor', 'reveals', 'journal'] as const
type Page = (typeof SUPERVISORS)[number]

const FloorFigures = lazy(async () => ({ default: (await import('../floor-figures/floor-figures.tsx')).FloorFigures }))

/** Leader on duty and supervisor: what is late, who came today, whose answer is missing. */
export function Supervision() {
  const { t } = useTranslation('supervision')
  const { role } = useMe()
  const pages: readonly Page[] = role === 'leader' ? LEADERS : SUPERVISORS
  const [page, setPage] = useState<Page>(pages[0] ?? 'pressing')
  const [matter, setMatter] = useState<CasefileId | null>(null)
  const open = (next: Page) => {
    setMatter(null)
    setPage(next)
  }
  return (
    <Tabs label={t('label')} tabs={pages.map((name) => ({ name, label: t(`tabs.${name}`) }))} open={page} onOpen={open}>
      {matter ? (
        <Matter casefile={matter} onBack={() => setMatter(null)} />
      ) : (
        <Suspense fallback={<ListSkeleton rows={8} />}>
          {page === 'floor' && <FloorFigures />}
          {page === 'pressing' && <Pressing onOpen={setMatter} />}
          {page === 'casefiles' && <CasefileList onOpen={setMatter} />}
          {page === 'floor' && role === 'leader' && <EndDay />}
          {page === 'visits' && <Visits />}
          {page === 'followup' && <FollowupWaiting onOpen={setMatter} />}
          {page === 'reveals' && <RevealsList />}
          {page === 'journal' && <JournalList />}
        </Suspense>
      )}
    </Tabs>
  )
}

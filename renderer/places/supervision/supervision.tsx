import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CasefileId } from '../../../shared/model/ids.ts'
import { useMe } from '../../app/me.tsx'
import { CasefileList } from '../../stages/casefile/casefile-list.tsx'
import { FollowupWaiting } from '../../stages/followup/followup-waiting.tsx'
import { Tabs } from '../../ui/tabs.tsx'
import { JournalList } from '../journal/journal-list.tsx'
import { Matter } from './matter.tsx'
import { Pressing } from './pressing.tsx'
import { Visits } from './visits.tsx'

const NAMES = ['pressing', 'casefiles', 'visits', 'followup', 'journal'] as const
type Page = (typeof NAMES)[number]

/** Leader on duty and supervisor: what is late, who came today, whose answer is missing. */
export function Supervision() {
  const { t } = useTranslation('supervision')
  const { role } = useMe()
  const [page, setPage] = useState<Page>('pressing')
  const [matter, setMatter] = useState<CasefileId | null>(null)
  const pages = NAMES.filter((name) => name !== 'journal' || role === 'supervisor')
  const open = (next: Page) => {
    setMatter(null)
    setPage(next)
  }
  return (
    <Tabs label={t('label')} tabs={pages.map((name) => ({ name, label: t(`tabs.${name}`) }))} open={page} onOpen={open}>
      {matter ? (
        <Matter casefile={matter} onBack={() => setMatter(null)} />
      ) : (
        <>
          {page === 'pressing' && <Pressing onOpen={setMatter} />}
          {page === 'casefiles' && <CasefileList onOpen={setMatter} />}
          {page === 'visits' && <Visits />}
          {page === 'followup' && <FollowupWaiting onOpen={setMatter} />}
          {page === 'journal' && <JournalList />}
        </>
      )}
    </Tabs>
  )
}

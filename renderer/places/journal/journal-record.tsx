import Button from 'antd/es/button'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { PartyId, VisitId } from '../../../shared/model/ids.ts'
import type { hallClient } from '../../app/hall-client.ts'
import { useMe } from '../../app/me.tsx'
import { VisitChangesList } from '../../stages/visit/changes/visit-changes-list.tsx'
import { MergesList } from '../../stages/visit/party/merges-list.tsx'

type Entry = Awaited<ReturnType<typeof hallClient.journal.list>>[number]

/** What a row of the journal is about; of what somebody gave a reason for, the supervisor reads the reason beside it. */
export function JournalRecord({ entry }: Readonly<{ entry: Entry }>) {
  const { t } = useTranslation('journal')
  const { role } = useMe()
  const [open, setOpen] = useState(false)
  const hasReason = role === 'supervisor' && (CHANGES.has(entry.what) || MERGES.has(entry.what))
  return (
    <>
      <code>{`${entry.stage} ${entry.record}`}</code>
      {hasReason && (
        <Button
          type="link"
          size="small"
          aria-expanded={open}
          aria-label={t('reasonsOf', { row: entry.sequence })}
          onClick={() => setOpen(!open)}
        >
          {t('reasons')}
        </Button>
      )}
      {open && CHANGES.has(entry.what) && <VisitChangesList visit={VisitId.parse(entry.record)} />}
      {open && MERGES.has(entry.what) && <MergesList party={PartyId.parse(entry.record)} readOnly />}
    </>
  )
}

const CHANGES: ReadonlySet<string> = new Set(['visit.correct', 'visit.withdraw', 'visit.restore'])
const MERGES: ReadonlySet<string> = new Set(['visit.mergeParties', 'visit.partParties'])

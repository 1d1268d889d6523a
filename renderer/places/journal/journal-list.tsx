import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { hall } from '../../app/hall-client.ts'
import { useTimes } from '../../app/time.ts'
import { ActionButton } from '../../ui/action-button.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import { ListState } from '../../ui/page-state.tsx'
import { JournalRecord } from './journal-record.tsx'
import { VerifyJournal } from './verify-journal.tsx'
import './journal.css'

/** Who did what, newest first, a page at a time. */
export function JournalList() {
  const { t } = useTranslation(['journal', 'common'])
  const { moment } = useTimes()
  const [before, setBefore] = useState<number | undefined>(undefined)
  const entries = useQuery(hall.journal.list.queryOptions({ input: before ? { before } : {} }))
  const oldest = entries.data?.at(-1)?.sequence
  return (
    <section className="journal" aria-label={t('title')}>
      <h2 className="only-heard">{t('title')}</h2>
      <p>{t('hint')}</p>
      <VerifyJournal />
      <ListState query={entries} rows={10} empty={t('empty')}>
        {(rows) => (
          <DataTable
            caption={t('title')}
            rows={rows}
            rowKey={(entry) => entry.sequence}
            columns={[
              { name: 'sequence', label: t('sequence'), cell: (entry) => entry.sequence },
              { name: 'at', label: t('at'), cell: (entry) => moment(entry.at) },
              { name: 'who', label: t('who'), cell: (entry) => entry.who || t('hallItself') },
              { name: 'role', label: t('role'), cell: (entry) => t(`role.${entry.role}`, { ns: 'common' }) },
              { name: 'place', label: t('place'), cell: (entry) => entry.place },
              { name: 'what', label: t('what'), cell: (entry) => t(`act.${entry.what}`, { defaultValue: entry.what }) },
              { name: 'record', label: t('record'), cell: (entry) => <JournalRecord entry={entry} /> },
            ]}
          />
        )}
      </ListState>
      <div className="journal-pages">
        <ActionButton disabled={before === undefined} onClick={() => setBefore(undefined)}>
          {t('newest')}
        </ActionButton>
        <ActionButton disabled={oldest === undefined || oldest === 1} onClick={() => setBefore(oldest)}>
          {t('older')}
        </ActionButton>
      </div>
    </section>
  )
}

import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { hall } from '../../app/hall-client.ts'
import { useTimes } from '../../app/time.ts'
import { DataTable } from '../../ui/data-table.tsx'
import { ListState } from '../../ui/page-state.tsx'
import { RetentionForm } from './retention-form.tsx'
import './personal-data.css'

/** How long the hall keeps personal data, and what it erased for it. Figures only: nobody's data is shown. */
export function PersonalData() {
  const { t } = useTranslation('retention')
  const times = useTimes()
  const kept = useQuery(hall.visit.retention.queryOptions())
  return (
    <section className="administration-page personal-data" aria-label={t('title')}>
      <h2>{t('title')}</h2>
      <p>{t('erased')}</p>
      <p>{t('stays')}</p>
      <p>{t('backups')}</p>
      <ListState query={{ ...kept, data: kept.data && [kept.data] }} rows={3} empty="">
        {([known]) =>
          known && (
            <>
              <RetentionForm key={String(known.years)} years={known.years} />
              <h3>{t('runs.title')}</h3>
              <ListState query={{ ...kept, data: known.erasures }} rows={2} empty={t('runs.none')}>
                {(runs) => (
                  <DataTable
                    caption={t('runs.title')}
                    rows={runs}
                    rowKey={({ at }) => at}
                    columns={[
                      { name: 'at', label: t('runs.at'), cell: ({ at }) => times.moment(at) },
                      { name: 'years', label: t('runs.years'), cell: ({ years }) => t('years', { count: years }) },
                      { name: 'parties', label: t('runs.parties'), cell: ({ parties }) => parties },
                      { name: 'visits', label: t('runs.visits'), cell: ({ visits }) => visits },
                      { name: 'attachments', label: t('runs.attachments'), cell: ({ attachments }) => attachments },
                    ]}
                  />
                )}
              </ListState>
            </>
          )
        }
      </ListState>
    </section>
  )
}

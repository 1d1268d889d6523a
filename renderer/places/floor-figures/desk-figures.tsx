import { useTranslation } from 'react-i18next'
import type { FloorFigures } from '../../../shared/contract/ticket-figures.ts'
import { RATINGS } from '../../../shared/model/rating.ts'
import { useDeskName } from '../../stages/ticket/use-desk-name.ts'
import { DataTable } from '../../ui/data-table.tsx'
import { Empty } from '../../ui/page-state.tsx'
import { NumberButton, type Opening } from './number-button.tsx'
import { useLengths } from './use-lengths.ts'

type Row = FloorFigures['desks'][number]

/** Each desk that had something to do, in the order of the hall: no order of merit. */
export function DeskFigures({ figures, open, onOpen }: Opening & Readonly<{ figures: FloorFigures }>) {
  const { t } = useTranslation('figures')
  const deskName = useDeskName()
  const length = useLengths()
  const busy = figures.desks.filter(isBusy)
  const idle = figures.desks.length - busy.length
  return (
    <section className="floor-table floor-desks" aria-label={t('desks')}>
      <h2>{t('desks')}</h2>
      {busy.length === 0 ? (
        <Empty text={t('noDesks')} />
      ) : (
        <DataTable
          caption={t('desks')}
          rows={busy}
          rowKey={(row) => row.desk}
          columns={[
            { name: 'desk', label: t('desk'), cell: (row) => deskName(row.desk) },
            { name: 'open', label: t('open'), cell: (row) => length(row.openMinutes) },
            { name: 'serving', label: t('serving'), cell: (row) => length(row.servingMinutes) },
            {
              name: 'finished',
              label: t('states.finished'),
              cell: ({ desk, finished }) => (
                <NumberButton
                  {...{ open, onOpen }}
                  behind={{ state: 'finished', desk }}
                  count={finished}
                  label={t('of', { what: deskName(desk), state: t('states.finished') })}
                />
              ),
            },
            { name: 'pauses', label: t('pauses'), cell: (row) => <Pauses pauses={row.pauses} /> },
            ...RATINGS.map((rating) => ({
              name: rating,
              label: t(`ratings.${rating}`),
              cell: (row: Row) => (
                <span className={row.ratings[rating] ? '' : 'floor-zero'}>{row.ratings[rating]}</span>
              ),
            })),
          ]}
        />
      )}
      <p className="quiet-text">
        {idle > 0 && busy.length > 0 && t('idle', { count: idle })} {t('ratingsHint')}
      </p>
    </section>
  )
}

function Pauses({ pauses }: Pick<Row, 'pauses'>) {
  const { t } = useTranslation('figures')
  const length = useLengths()
  if (pauses.length === 0) return <span className="floor-zero">{t('none')}</span>
  return (
    <ul className="floor-pauses">
      {pauses.map(({ reason, minutes, times }) => (
        <li key={reason}>
          {t('pause', { reason: t(`pauseReasons.${reason}`), length: length(minutes), count: times })}
        </li>
      ))}
    </ul>
  )
}

function isBusy({ openMinutes, servingMinutes, finished, pauses, ratings }: Row): boolean {
  const given = RATINGS.some((rating) => ratings[rating] > 0)
  return openMinutes > 0 || servingMinutes > 0 || finished > 0 || pauses.length > 0 || given
}

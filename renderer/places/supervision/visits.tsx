import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { VisitFigures } from '../../../shared/contract/visit.ts'
import { rulePack } from '../../../shared/model/rule-packs.ts'
import { VISIT_KINDS, type VisitKind } from '../../../shared/model/visit-kind.ts'
import { useAbout } from '../../app/about.tsx'
import { hall } from '../../app/hall-client.ts'
import { useTimes } from '../../app/time.ts'
import { DataTable } from '../../ui/data-table.tsx'
import { Empty, ListSkeleton, Retry } from '../../ui/page-state.tsx'
import '../floor-figures/floor-figures.css'

type Shown = VisitKind | 'total'
type Counted = VisitFigures['figures'][VisitKind]

/** Who came today: how many batches and heads of each kind, and the visits behind the number that is pressed. */
export function Visits() {
  const { t } = useTranslation('supervision')
  const [shown, setShown] = useState<Shown>('total')
  const day = useQuery({
    ...hall.visit.figures.queryOptions({ input: shown === 'total' ? {} : { kind: shown } }),
    placeholderData: keepPreviousData,
  })
  if (!day.data) return day.isError ? <Retry onRetry={() => void day.refetch()} /> : <ListSkeleton rows={8} />
  const { figures, visits } = day.data
  const counted = { total: sum(Object.values(figures)), ...figures }
  const rest = counted[shown].batches - visits.length
  return (
    <div className="floor-figures">
      <Tiles counted={counted} shown={shown} onShow={setShown} />
      {day.isPlaceholderData && <ListSkeleton rows={4} />}
      {!day.isPlaceholderData && visits.length === 0 && <Empty text={t('visits.none')} />}
      {!day.isPlaceholderData && visits.length > 0 && <Rows visits={visits} />}
      {!day.isPlaceholderData && rest > 0 && <p>{t('visits.earlier', { count: rest })}</p>}
    </div>
  )
}

type TilesProps = Readonly<{
  counted: Readonly<Record<Shown, Counted>>
  shown: Shown
  onShow: (shown: Shown) => void
}>

function Tiles({ counted, shown, onShow }: TilesProps) {
  const { t } = useTranslation('supervision')
  const { groupFrom } = rulePack(useAbout().rulePack)
  return (
    <div>
      <ul className="floor-tiles floor-tiles-visits" aria-label={t('tabs.visits')}>
        {(['total', ...VISIT_KINDS] as const).map((kind) => (
          <li key={kind}>
            <button
              type="button"
              aria-pressed={kind === shown}
              onClick={() => onShow(kind)}
              className={`floor-tile floor-tile-${kind}`}
            >
              <b>{counted[kind].batches}</b> <span>{t(`visits.kinds.${kind}`)}</span>{' '}
              <small>{t('visits.heads', { count: counted[kind].heads })}</small>
            </button>
          </li>
        ))}
      </ul>
      <p className="field-hint">{t('visits.definition', { from: groupFrom })}</p>
    </div>
  )
}

function Rows({ visits }: Pick<VisitFigures, 'visits'>) {
  const { t } = useTranslation(['supervision', 'casefile'])
  const { clock } = useTimes()
  return (
    <DataTable
      caption={t('tabs.visits')}
      rows={visits}
      rowKey={(row) => row.id}
      columns={[
        { name: 'time', label: t('visits.time'), cell: (row) => clock(row.registeredAt) },
        { name: 'party', label: t('visits.party'), cell: (row) => row.party.name },
        {
          name: 'headcount',
          label: t('visits.headcount'),
          cell: (row) => t('visits.people', { count: row.headcount }),
        },
        {
          name: 'channel',
          label: t('visits.channel'),
          cell: (row) => t(`channel.${row.channel}`, { ns: 'casefile' }),
        },
      ]}
    />
  )
}

function sum(all: readonly Counted[]): Counted {
  return {
    batches: all.reduce((batches, each) => batches + each.batches, 0),
    heads: all.reduce((heads, each) => heads + each.heads, 0),
  }
}

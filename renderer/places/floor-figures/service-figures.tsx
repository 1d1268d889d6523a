import { useTranslation } from 'react-i18next'
import type { FloorFigures } from '../../../shared/contract/ticket-figures.ts'
import type { ServiceId } from '../../../shared/model/ids.ts'
import { DataTable } from '../../ui/data-table.tsx'
import type { Behind } from './day-read.ts'
import { DAY_STATES } from './day-states.ts'
import { NumberButton, type Opening } from './number-button.tsx'
import { useLengths } from './use-lengths.ts'

type Props = Opening & Readonly<{ figures: FloorFigures; nameOf: (service: ServiceId) => string }>
type Row = FloorFigures['services'][number]

/** Each service: where its visitors are, how long they waited and were served. */
export function ServiceFigures({ figures, nameOf, open, onOpen }: Props) {
  const { t } = useTranslation('figures')
  const length = useLengths()
  const number = (row: Row, name: string, behind: Behind, count: number) => (
    <NumberButton
      {...{ open, onOpen, behind, count }}
      label={t('of', { what: nameOf(row.service), state: t(`states.${name}`) })}
    />
  )
  return (
    <section className="floor-table" aria-label={t('services')}>
      <h2>{t('services')}</h2>
      <DataTable
        caption={t('services')}
        rows={figures.services}
        rowKey={(row) => row.service}
        columns={[
          { name: 'service', label: t('service'), cell: (row) => nameOf(row.service) },
          {
            name: 'total',
            label: t('states.total'),
            cell: (row) => number(row, 'total', { service: row.service }, row.total),
          },
          ...DAY_STATES.map((state) => ({
            name: state,
            label: t(`states.${state}`),
            cell: (row: Row) => number(row, state, { service: row.service, state }, row.states[state]),
          })),
          { name: 'median', label: t('waitMedian'), cell: (row) => length(row.waitMedian) },
          { name: 'ninth', label: t('waitNinth'), cell: (row) => length(row.waitNinth) },
          { name: 'served', label: t('serviceMedian'), cell: (row) => length(row.serviceMedian) },
        ]}
      />
    </section>
  )
}

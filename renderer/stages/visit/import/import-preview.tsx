import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { maskIdentityNumber, maskPhone } from '../../../../shared/model/mask.ts'
import { useTimes } from '../../../app/time.ts'
import { ActionButton } from '../../../ui/action-button.tsx'
import { DataTable } from '../../../ui/data-table.tsx'
import { Field } from '../../../ui/field.tsx'
import { SelectInput } from '../../../ui/select-input.tsx'
import { ImportNotes } from './import-notes.tsx'
import type { ImportRow } from './import-rows.ts'

type Props = Readonly<{
  rows: readonly ImportRow[]
  left: ReadonlySet<number>
  disabled: boolean
  onChoose: (row: number, chosen: boolean) => void
}>

/** Every row with what would be registered, what is doubtful about it and what becomes of it. */
export function ImportPreview({ rows, left, disabled, onChoose }: Props) {
  const { t } = useTranslation(['import', 'common'])
  const times = useTimes()
  const [filter, setFilter] = useState<(typeof FILTERS)[number]>('all')
  const [page, setPage] = useState(0)
  const wanted = rows.filter(WANTED[filter])
  const last = Math.max(0, Math.ceil(wanted.length / PAGE) - 1)
  const at = Math.min(page, last)
  return (
    <section className="import-preview" aria-label={t('preview.title')}>
      <div className="import-preview-head">
        <h3>{t('preview.title')}</h3>
        <Field label={t('preview.show')}>
          {(control) => (
            <SelectInput
              {...control}
              value={filter}
              options={FILTERS.map((value) => ({
                value,
                label: t(`preview.filter.${value}`, { count: rows.filter(WANTED[value]).length }),
              }))}
              onChange={(value) => {
                setFilter(value)
                setPage(0)
              }}
            />
          )}
        </Field>
      </div>
      <DataTable
        caption={t('preview.title')}
        rows={wanted.slice(at * PAGE, (at + 1) * PAGE)}
        rowKey={({ row }) => row}
        columns={[
          {
            name: 'chosen',
            label: t('preview.chosen'),
            cell: ({ row, state }) => (
              <input
                type="checkbox"
                aria-label={t('preview.choose', { row })}
                checked={state === 'ready' && !left.has(row)}
                disabled={disabled || state !== 'ready'}
                onChange={(event) => onChoose(row, event.target.checked)}
              />
            ),
          },
          { name: 'row', label: t('preview.row'), cell: ({ row }) => row },
          { name: 'name', label: t('field.name'), cell: ({ message }) => message.party.name },
          {
            name: 'document',
            label: t('field.documentNumber'),
            cell: ({ message }) => maskIdentityNumber(message.party.document.number),
          },
          { name: 'phone', label: t('field.phone'), cell: ({ message }) => maskPhone(message.party.phone) },
          {
            name: 'received',
            label: t('field.submittedAt'),
            cell: ({ message }) => (message.receivedAt === null ? '' : times.moment(message.receivedAt)),
          },
          {
            name: 'message',
            label: t('field.message'),
            cell: ({ message }) => <span className="import-excerpt">{message.message.slice(0, EXCERPT)}</span>,
          },
          { name: 'state', label: t('preview.state'), cell: (row) => <ImportNotes row={row} /> },
        ]}
      />
      {last > 0 && (
        <div className="import-pages">
          <ActionButton disabled={at === 0} onClick={() => setPage(at - 1)}>
            {t('preview.before')}
          </ActionButton>
          <span>{t('preview.page', { page: at + 1, pages: last + 1 })}</span>
          <ActionButton disabled={at === last} onClick={() => setPage(at + 1)}>
            {t('preview.after')}
          </ActionButton>
        </div>
      )}
    </section>
  )
}

const PAGE = 50
const EXCERPT = 120
const FILTERS = ['all', 'ready', 'doubtful', 'here', 'cannot'] as const
const WANTED: Readonly<Record<(typeof FILTERS)[number], (row: ImportRow) => boolean>> = {
  all: () => true,
  ready: ({ state }) => state === 'ready',
  doubtful: ({ state, notices }) => state === 'ready' && notices.length > 0,
  here: ({ state }) => state === 'already' || state === 'registered',
  cannot: ({ state }) => state === 'cannot' || state === 'refused' || state === 'repeated',
}

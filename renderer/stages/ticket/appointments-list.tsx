import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { addDays, BusinessDate } from '../../../shared/model/time.ts'
import { hall } from '../../app/hall-client.ts'
import { useNamed } from '../../app/named.ts'
import { useTimes } from '../../app/time.ts'
import { ActionButton } from '../../ui/action-button.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import { Field } from '../../ui/field.tsx'
import { Empty, ListState } from '../../ui/page-state.tsx'
import { TextInput } from '../../ui/text-input.tsx'
import { useRoving } from '../../ui/use-roving.ts'
import { useShortcut } from '../../ui/use-shortcut.ts'
import { CheckIn } from './appointments-check-in.tsx'
import { AppointmentOpened } from './appointments-opened.tsx'
import { codeWords, isMeant, slotWords } from './appointments-words.ts'

type Props = Readonly<{ date: string; today: string; onDate: (date: string | null) => void }>

/** Who has an appointment on a day and what became of it; Enter on a row opens what can be done. */
export function AppointmentList({ date, today, onDate }: Props) {
  const { t } = useTranslation('appointments')
  const times = useTimes()
  const named = useNamed()
  const [search, setSearch] = useState('')
  const [open, setOpen] = useState<string | null>(null)
  const services = useQuery(hall.ticket.services.queryOptions()).data ?? []
  const all = useQuery(hall.ticket.appointments.queryOptions({ input: { date } }))
  const found = all.data?.filter((each) => isMeant(each, search)) ?? []
  const rows = useRoving(found.map(({ id }) => id))
  useShortcut('Alt+U', rows.enter)
  const serviceName = (id: string) => {
    const service = services.find((each) => each.id === id)
    return service ? named(service) : ''
  }
  const step = (days: number) => onDate(addDays(BusinessDate.parse(date), days))

  return (
    <section className="appointments-list" aria-label={t('list.title')}>
      <CheckIn />
      <div className="appointments-head">
        <h2>
          {date === today ? t('list.today', { date: times.date(date) }) : times.date(date)}
          <small className="appointments-count"> {all.data && t('list.count', { count: all.data.length })}</small>
        </h2>
        <div className="appointments-acts">
          <ActionButton size="small" shortcut="Alt+PageUp" onClick={() => step(-1)}>
            {t('list.before')}
          </ActionButton>
          <ActionButton size="small" disabled={date === today} onClick={() => onDate(null)}>
            {t('list.toToday')}
          </ActionButton>
          <ActionButton size="small" shortcut="Alt+PageDown" onClick={() => step(1)}>
            {t('list.after')}
          </ActionButton>
        </div>
      </div>
      <Field label={t('list.search')} hint={t('list.searchKeys')}>
        {(control) => <TextInput {...control} value={search} onChange={setSearch} placeholder={t('list.searchHint')} />}
      </Field>
      <div {...rows.container}>
        <ListState query={all} rows={6} empty={t('list.none')}>
          {() => (
            <DataTable
              caption={t('list.title')}
              rows={found}
              rowKey={(row) => row.id}
              below={(row) =>
                open === row.id && <AppointmentOpened appointment={row} today={today} onClose={() => setOpen(null)} />
              }
              columns={[
                {
                  name: 'time',
                  label: t('list.time'),
                  cell: (row) => (
                    <button
                      type="button"
                      className="appointments-row"
                      data-row={row.id}
                      tabIndex={rows.stop === row.id ? 0 : -1}
                      aria-expanded={open === row.id}
                      aria-label={t('list.open', { time: slotWords(row.starts), name: row.name })}
                      onClick={() => setOpen(open === row.id ? null : row.id)}
                    >
                      {slotWords(row.starts)}
                    </button>
                  ),
                },
                { name: 'name', label: t('list.name'), cell: (row) => row.name },
                { name: 'service', label: t('service'), cell: (row) => serviceName(row.service) },
                { name: 'code', label: t('code'), cell: (row) => codeWords(row.code) },
                {
                  name: 'state',
                  label: t('list.state'),
                  cell: (row) => (
                    <span className={`appointments-state appointments-is-${row.state}`}>
                      {t(`state.${row.state}`)} {row.label && <b>{row.label}</b>}
                    </span>
                  ),
                },
              ]}
            />
          )}
        </ListState>
        {all.data && all.data.length > 0 && found.length === 0 && <Empty text={t('list.notFound')} />}
      </div>
    </section>
  )
}

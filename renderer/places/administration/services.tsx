import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { hall } from '../../app/hall-client.ts'
import { useNamed } from '../../app/named.ts'
import { ActionButton } from '../../ui/action-button.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import { ListState } from '../../ui/page-state.tsx'
import { OpeningWords } from './opening-words.tsx'
import { RangeCell } from './range-cell.tsx'
import { rangeUse } from './range-use.ts'
import { ServiceForm } from './service-form.tsx'
import { ServiceSwitch } from './service-switch.tsx'
import { useOpenForm } from './use-open-form.ts'
import './floor.css'

/** What visitors can come for; every page follows a change at once. */
export function Services() {
  const { t } = useTranslation(['floor', 'administration'])
  const named = useNamed()
  const services = useQuery(hall.ticket.servicesInFull.queryOptions())
  const queues = useQuery(hall.ticket.services.queryOptions()).data ?? []
  const waitingFor = (id: string) => queues.find((queue) => queue.id === id)?.waiting ?? 0
  const form = useOpenForm()
  const lowest = services.data?.find((service) => rangeUse(service).low)?.id

  return (
    <section className="administration-page" aria-label={t('tabs.services', { ns: 'administration' })}>
      {form.open === NEW ? (
        <ServiceForm service={null} onDone={form.done} onCancel={form.close} />
      ) : (
        <div className="administration-row">
          <ActionButton primary shortcut="Alt+N" onClick={() => form.show(NEW)}>
            {t('services.add')}
          </ActionButton>
          <span role="status">{form.saved === null ? t('atOnce') : t('saved', { name: form.saved })}</span>
        </div>
      )}
      <ListState query={services} rows={8} empty={t('empty.services', { ns: 'administration' })}>
        {(rows) => (
          <DataTable
            caption={t('tabs.services', { ns: 'administration' })}
            rows={rows}
            rowKey={(row) => row.id}
            below={(row) =>
              form.open === row.id && <ServiceForm service={row} onDone={form.done} onCancel={form.close} />
            }
            columns={[
              { name: 'prefix', label: t('services.prefix'), cell: (row) => <b>{row.prefix}</b> },
              { name: 'name', label: t('services.name'), cell: named },
              {
                name: 'range',
                label: t('services.range'),
                cell: (row) => <RangeCell service={row} shortcut={row.id === lowest} />,
              },
              {
                name: 'limit',
                label: t('services.limit'),
                cell: (row) => (row.dailyLimit === null ? t('services.noLimit') : row.dailyLimit),
              },
              { name: 'hours', label: t('hours.title'), cell: (row) => <OpeningWords hours={row.hours} /> },
              {
                name: 'taken',
                label: t('services.taken'),
                cell: (row) => t(`services.takenShort.${row.kiosk ? 'kiosk' : 'clerk'}`),
              },
              {
                name: 'minutes',
                label: t('services.expected'),
                cell: (row) => t('minutes', { count: row.expectedMinutes }),
              },
              {
                name: 'capacity',
                label: t('services.booked'),
                cell: (row) =>
                  row.slotCapacity === 0 ? t('services.none') : t('services.perSlot', { count: row.slotCapacity }),
              },
              { name: 'waiting', label: t('services.waiting'), cell: (row) => waitingFor(row.id) },
              {
                name: 'state',
                label: t('state'),
                cell: (row) => (
                  <ServiceSwitch service={row} waiting={waitingFor(row.id)} onChange={() => form.show(row.id)} />
                ),
              },
            ]}
          />
        )}
      </ListState>
    </section>
  )
}

const NEW = 'new'

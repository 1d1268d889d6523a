import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { hall } from '../../app/hall-client.ts'
import { useNamed } from '../../app/named.ts'
import { ActionButton } from '../../ui/action-button.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import { ListState } from '../../ui/page-state.tsx'
import { PriorityForm } from './priority-form.tsx'
import { PrioritySwitch } from './priority-switch.tsx'
import { useOpenForm } from './use-open-form.ts'

/** Who is called earlier, as a courtesy; a weight belongs to a number, never to a person. */
export function Priorities() {
  const { t } = useTranslation(['floor', 'administration'])
  const named = useNamed()
  const known = useQuery(hall.ticket.prioritiesInFull.queryOptions())
  const form = useOpenForm()
  const ageing = known.data?.ageingMinutes ?? null
  const explained = ageing === null ? t('priorities.noAgeing') : t('priorities.ageing', { count: ageing })

  return (
    <section className="administration-page" aria-label={t('tabs.priorities', { ns: 'administration' })}>
      <p>{`${explained} ${t('priorities.courtesy')}`}</p>
      {form.open === NEW ? (
        <PriorityForm priority={null} onDone={form.done} onCancel={form.close} />
      ) : (
        <div className="administration-row">
          <ActionButton primary shortcut="Alt+N" onClick={() => form.show(NEW)}>
            {t('priorities.add')}
          </ActionButton>
          <span role="status">{form.saved === null ? t('atOnce') : t('saved', { name: form.saved })}</span>
        </div>
      )}
      <ListState query={{ ...known, data: known.data?.priorities }} rows={6} empty={t('priorities.empty')}>
        {(rows) => (
          <DataTable
            caption={t('tabs.priorities', { ns: 'administration' })}
            rows={rows}
            rowKey={(row) => row.code}
            below={(row) =>
              form.open === row.code && <PriorityForm priority={row} onDone={form.done} onCancel={form.close} />
            }
            columns={[
              { name: 'name', label: t('priorities.name'), cell: named },
              { name: 'weight', label: t('priorities.weight'), cell: (row) => row.weight },
              {
                name: 'worth',
                label: t('priorities.worth'),
                cell: (row) => {
                  if (row.weight === 0) return t('priorities.ordinary')
                  return ageing === null
                    ? t('priorities.always')
                    : t('priorities.minutes', { count: row.weight * ageing })
                },
              },
              {
                name: 'state',
                label: t('state'),
                cell: (row) => <PrioritySwitch priority={row} onChange={() => form.show(row.code)} />,
              },
            ]}
          />
        )}
      </ListState>
    </section>
  )
}

const NEW = '+'

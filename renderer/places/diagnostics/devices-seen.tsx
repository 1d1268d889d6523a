import { useTranslation } from 'react-i18next'
import { DataTable } from '../../ui/data-table.tsx'
import { Empty } from '../../ui/page-state.tsx'
import type { HallPrinter } from './tests.ts'
import type { Seen } from './this-computer-seen.ts'

type Props = Readonly<{ printers: readonly HallPrinter[]; seen: Seen }>

/** The printers and screens that the hall and this computer find. */
export function DevicesSeen({ printers, seen }: Props) {
  const { t } = useTranslation('diagnostics')
  const all = [
    ...printers.map(({ id, name, state }) => ({ id, name, where: 'hall', state: t(`printerState.${state}`) })),
    ...(seen.printers ?? []).map(({ name, displayName }) => ({
      id: `here ${name}`,
      name: displayName || name,
      where: 'here',
      state: '',
    })),
  ]
  return (
    <section className="diagnostics-devices" aria-label={t('devices')}>
      <h2>{t('devices')}</h2>
      {all.length === 0 ? (
        <Empty text={t('noPrinters')} />
      ) : (
        <DataTable
          caption={t('printers')}
          rows={all}
          rowKey={(row) => row.id}
          columns={[
            { name: 'name', label: t('printer'), cell: (row) => row.name },
            { name: 'where', label: t('where'), cell: (row) => t(`at.${row.where}`) },
            { name: 'state', label: t('state'), cell: (row) => row.state },
          ]}
        />
      )}
      <DataTable
        caption={t('screens')}
        rows={seen.screens}
        rowKey={(row) => row.id}
        columns={[
          { name: 'label', label: t('screen'), cell: (row) => row.label || t('thisScreen') },
          { name: 'size', label: t('size'), cell: ({ bounds }) => `${bounds.width} × ${bounds.height}` },
          { name: 'scale', label: t('scale'), cell: (row) => `${Math.round(row.scaleFactor * 100)}%` },
          { name: 'primary', label: t('state'), cell: (row) => (row.isPrimary ? t('primary') : '') },
        ]}
      />
    </section>
  )
}

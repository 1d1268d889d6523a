import { useQuery } from '@tanstack/react-query'
import Alert from 'antd/es/alert'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { HOST_PAGES, type Host, type HostPage } from '../../../shared/contract/host.ts'
import { DataTable } from '../../ui/data-table.tsx'
import { ListState } from '../../ui/page-state.tsx'
import { SelectInput } from '../../ui/select-input.tsx'
import { hostQueries, useAskAgain } from './host-queries.ts'
import { newPlaces, type Shown } from './new-places.ts'

/** Which page stands full screen on which monitor; the clerk's own stays free. */
export function ScreenChoices({ host }: Readonly<{ host: Host }>) {
  const { t } = useTranslation('this-computer')
  const screens = useQuery(hostQueries.screens(host))
  const askAgain = useAskAgain()
  const [missing, setMissing] = useState(false)

  async function choose(screen: Shown, page: HostPage | null) {
    const placed = await Promise.all(newPlaces(screen, page).map((place) => host.showOn(place).catch(() => false)))
    setMissing(placed.includes(false))
    await askAgain()
  }

  return (
    <section aria-label={t('screens.title')}>
      <h2>{t('screens.title')}</h2>
      <p>{t('screens.hint')}</p>
      {missing && <Alert role="alert" type="warning" showIcon title={t('screens.missing')} />}
      <ListState query={screens} rows={2} empty={t('screens.none')}>
        {(rows) => (
          <DataTable
            caption={t('screens.title')}
            rows={rows}
            rowKey={(row) => row.id}
            columns={[
              { name: 'screen', label: t('screens.screen'), cell: (row) => row.label },
              { name: 'size', label: t('screens.size'), cell: ({ bounds }) => `${bounds.width} × ${bounds.height}` },
              { name: 'shows', label: t('screens.shows'), cell: (row) => <Choice screen={row} onChoose={choose} /> },
            ]}
          />
        )}
      </ListState>
    </section>
  )
}

type Props = Readonly<{ screen: Shown; onChoose: (screen: Shown, page: HostPage | null) => Promise<void> }>

function Choice({ screen, onChoose }: Props) {
  const { t } = useTranslation('this-computer')
  const id = useId()
  if (screen.isPrimary) return t('screens.own')
  const options = ['none', ...HOST_PAGES].map((value) => ({ value, label: t(`screens.page.${value}`) }))
  return (
    <>
      <label htmlFor={id} className="only-heard">
        {t('screens.showsOn', { screen: screen.label })}
      </label>
      <SelectInput
        id={id}
        value={screen.page ?? 'none'}
        options={options}
        onChange={(value) => void onChoose(screen, HOST_PAGES.find((page) => page === value) ?? null)}
      />
    </>
  )
}

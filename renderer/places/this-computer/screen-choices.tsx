import { useQuery } from '@tanstack/react-query'
import Alert from 'antd/es/alert'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { HOST_PAGES, type Host, type HostPage } from '../../../shared/contract/host.ts'
import { asAdministrator } from '../../app/as-administrator.ts'
import { useAttempt } from '../../app/use-attempt.ts'
import { DataTable } from '../../ui/data-table.tsx'
import { ListState } from '../../ui/page-state.tsx'
import { SelectInput } from '../../ui/select-input.tsx'
import { hostQueries, useAskAgain } from './host-queries.ts'
import { newPlaces, type Shown } from './new-places.ts'
import { NotDone } from './not-done.tsx'

/** Which page stands full screen on which monitor; the clerk's own stays free. */
export function ScreenChoices({ host }: Readonly<{ host: Host }>) {
  const { t } = useTranslation('this-computer')
  const screens = useQuery(hostQueries.screens(host))
  const askAgain = useAskAgain()
  const [missing, setMissing] = useState(false)
  const attempt = useAttempt()

  async function choose(screen: Shown, page: HostPage | null) {
    setMissing(false)
    await attempt.run(async () => {
      // One after the other: a screen takes a page only once the one before has left it.
      for (const place of newPlaces(screen, page)) {
        if (!(await asAdministrator((session) => host.showOn(place, session)))) setMissing(true)
      }
      await askAgain()
    })
  }

  return (
    <section aria-label={t('screens.title')}>
      <h2>{t('screens.title')}</h2>
      <p>{t('screens.hint')}</p>
      <NotDone failure={attempt.failure} otherwise={t('screens.missing')} />
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
              {
                name: 'shows',
                label: t('screens.shows'),
                cell: (row) => <Choice screen={row} busy={attempt.running} onChoose={choose} />,
              },
            ]}
          />
        )}
      </ListState>
    </section>
  )
}

type Props = Readonly<{
  screen: Shown
  busy: boolean
  onChoose: (screen: Shown, page: HostPage | null) => Promise<void>
}>

function Choice({ screen, busy, onChoose }: Props) {
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
        disabled={busy}
        onChange={(value) => void onChoose(screen, HOST_PAGES.find((page) => page === value) ?? null)}
      />
    </>
  )
}

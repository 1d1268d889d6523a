import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DeskId } from '../../../shared/model/ids.ts'
import { hall } from '../../app/hall-client.ts'
import { useNamed } from '../../app/named.ts'
import { signOut } from '../../app/session.ts'
import { ListState } from '../../ui/page-state.tsx'
import { RateService } from './rate-service.tsx'
import { useTablet } from './use-tablet.ts'
import './rate-service.css'

/** A tablet with the account of a device: it knows no visitor, it only asks how the service was. */
export function Tablet() {
  const { desk, stand } = useTablet()
  // Settings are behind an address nobody types at a touch screen.
  const [settingUp, setSettingUp] = useState(() => new URL(location.href).searchParams.has('setup'))
  if (desk && !settingUp) return <RateService desk={desk} />
  const choose = (chosen: DeskId) => {
    stand(chosen)
    history.replaceState(null, '', location.pathname)
    setSettingUp(false)
  }
  return <ChooseDesk onChoose={choose} />
}

function ChooseDesk({ onChoose }: Readonly<{ onChoose: (desk: DeskId) => void }>) {
  const { t } = useTranslation('visitor')
  const named = useNamed()
  const desks = useQuery(hall.staff.desks.queryOptions())
  return (
    <main className="tablet-setup">
      <h1>{t('tablet.title')}</h1>
      <p>{t('tablet.hint')}</p>
      <ListState query={desks} rows={6} empty={t('tablet.noDesks')}>
        {(list) => (
          <ul className="tablet-desks">
            {list.map((desk) => (
              <li key={desk.id}>
                <button type="button" onClick={() => onChoose(desk.id)}>
                  {named(desk)}
                </button>
              </li>
            ))}
            <li>
              <button type="button" onClick={() => void signOut()}>
                {t('tablet.signOut')}
              </button>
            </li>
          </ul>
        )}
      </ListState>
    </main>
  )
}

import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { signOut } from '../../app/session.ts'
import { printSetting } from './print-setting.ts'
import './kiosk.css'

export function KioskSetup({ onDone }: Readonly<{ onDone: () => void }>) {
  const { t } = useTranslation('kiosk')
  const [print, setPrint] = useState(printSetting.on)
  const toggle = (on: boolean) => {
    printSetting.set(on)
    setPrint(on)
  }
  const finish = () => {
    history.replaceState(null, '', location.pathname)
    onDone()
  }
  return (
    <main className="kiosk kiosk-setup">
      <h1>{t('setup.title')}</h1>
      <label>
        <input type="checkbox" checked={print} onChange={(event) => toggle(event.target.checked)} />
        {t('setup.print')}
      </label>
      <p>{t('setup.printHint')}</p>
      <div className="kiosk-row">
        <button type="button" className="kiosk-main" onClick={finish}>
          {t('setup.done')}
        </button>
        <button type="button" onClick={() => void signOut()}>
          {t('setup.signOut')}
        </button>
      </div>
    </main>
  )
}

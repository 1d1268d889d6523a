import { useTranslation } from 'react-i18next'

/** In place of what needs the hall; it goes away by itself, and the visitor is where they were. */
export function OfflineNotice() {
  const { t } = useTranslation('kiosk')
  return (
    <div className="kiosk-number" role="alert">
      <h1>{t('offline.title')}</h1>
      <p className="kiosk-ahead">{t('offline.ask')}</p>
      <p>{t('offline.back')}</p>
    </div>
  )
}

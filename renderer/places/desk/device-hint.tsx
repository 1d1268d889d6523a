import { useTranslation } from 'react-i18next'
import { useMe } from '../../app/me.tsx'
import { Empty } from '../../ui/page-state.tsx'

/** A device account that was typed in at a desk is shown the way to its own page. */
export function DeviceHint() {
  const { t } = useTranslation(['hall', 'common'])
  const { role } = useMe()
  return (
    <Empty text={t('device.text')}>
      <a href={role === 'kiosk' ? '/kiosk' : '/display'}>
        {t('device.open', { name: t(`role.${role}`, { ns: 'common' }) })}
      </a>
    </Empty>
  )
}

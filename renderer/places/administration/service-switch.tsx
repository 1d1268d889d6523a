import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ServiceInFull } from '../../../shared/contract/ticket-services.ts'
import { FailureNote } from '../../app/failure-note.tsx'
import { hall } from '../../app/hall-client.ts'
import { useNamed } from '../../app/named.ts'
import { useCommand } from '../../app/use-command.ts'
import { ActionButton } from '../../ui/action-button.tsx'
import { unchanged } from './service-draft.ts'

type Props = Readonly<{ service: ServiceInFull; waiting: number; onChange: () => void }>

/** Whether a service gives numbers. Switching it off asks once more, in its own place, while people wait for it. */
export function ServiceSwitch({ service, waiting, onChange }: Props) {
  const { t } = useTranslation(['floor', 'common'])
  const name = useNamed()(service)
  const change = useCommand(hall.ticket.changeService)
  const [asking, setAsking] = useState(false)

  async function setActive(active: boolean) {
    setAsking(false)
    await change.run({ ...unchanged(service), active })
  }

  return (
    <div className="administration-row">
      <span className={service.active ? 'administration-on' : 'administration-off'}>
        {service.active ? `✓ ${t('on')}` : `✕ ${t('off')}`}
      </span>
      {asking ? (
        <>
          <span role="alert">{t('services.offWhy', { count: waiting })}</span>
          <ActionButton size="small" danger running={change.running} onClick={() => void setActive(false)}>
            {t('services.offSure')}
          </ActionButton>
          <ActionButton size="small" onClick={() => setAsking(false)}>
            {t('action.cancel', { ns: 'common' })}
          </ActionButton>
        </>
      ) : (
        <>
          <ActionButton size="small" aria-label={t('changeOf', { name })} onClick={onChange}>
            {t('change')}
          </ActionButton>
          <ActionButton
            size="small"
            running={change.running}
            aria-label={t(service.active ? 'switchOffOf' : 'switchOnOf', { name })}
            onClick={() => (service.active && waiting > 0 ? setAsking(true) : void setActive(!service.active))}
          >
            {t(service.active ? 'switchOff' : 'switchOn')}
          </ActionButton>
        </>
      )}
      <FailureNote failure={change.failure} onClose={change.clear} />
    </div>
  )
}

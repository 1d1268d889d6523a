import { useTranslation } from 'react-i18next'
import type { PriorityInFull } from '../../../shared/contract/ticket-services.ts'
import { FailureNote } from '../../app/failure-note.tsx'
import { hall } from '../../app/hall-client.ts'
import { useNamed } from '../../app/named.ts'
import { useCommand } from '../../app/use-command.ts'
import { ActionButton } from '../../ui/action-button.tsx'

type Props = Readonly<{ priority: PriorityInFull; onChange: () => void }>

export function PrioritySwitch({ priority, onChange }: Props) {
  const { t } = useTranslation('floor')
  const change = useCommand(hall.ticket.changePriority)
  const name = useNamed()(priority)
  const { active, weight } = priority
  return (
    <div className="administration-row">
      <span className={active ? 'administration-on' : 'administration-off'}>
        {active ? `✓ ${t('on')}` : `✕ ${t('off')}`}
      </span>
      <ActionButton size="small" aria-label={t('changeOf', { name })} onClick={onChange}>
        {t('change')}
      </ActionButton>
      {/* Somebody must be able to come without any courtesy. */}
      {(weight > 0 || !active) && (
        <ActionButton
          size="small"
          running={change.running}
          aria-label={t(active ? 'switchOffOf' : 'switchOnOf', { name })}
          onClick={() => void change.run({ ...priority, active: !active })}
        >
          {t(active ? 'switchOff' : 'switchOn')}
        </ActionButton>
      )}
      <FailureNote failure={change.failure} onClose={change.clear} />
    </div>
  )
}

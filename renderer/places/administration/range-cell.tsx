import { useTranslation } from 'react-i18next'
import type { ServiceInFull } from '../../../shared/contract/ticket-services.ts'
import { ticketLabel } from '../../../shared/model/ticket-label.ts'
import { FailureNote } from '../../app/failure-note.tsx'
import { hall } from '../../app/hall-client.ts'
import { useCommand } from '../../app/use-command.ts'
import { ActionButton } from '../../ui/action-button.tsx'
import { extendedLast, rangeUse } from './range-use.ts'
import { unchanged } from './service-draft.ts'

type Props = Readonly<{
  service: ServiceInFull
  /** Set for the first range that runs out: what is urgent has a key of its own. */
  shortcut: boolean
}>

/** A service's numbers and how many the day has used; a range that runs out is made longer in one act. */
export function RangeCell({ service, shortcut }: Props) {
  const { t } = useTranslation('floor')
  const extend = useCommand(hall.ticket.changeService)
  const { size, left, share, low } = rangeUse(service)
  const last = extendedLast(service)
  const label = (number: number) => ticketLabel(service.prefix, number)
  return (
    <div className="range-cell">
      <span>{`${label(service.first)} – ${label(service.last)}`}</span>
      <span className={low ? 'range-bar range-bar-low' : 'range-bar'} aria-hidden="true">
        <span style={{ inlineSize: `${share * 100}%` }} />
      </span>
      <small>{t('services.used', { used: service.issuedToday, size })}</small>
      {low && <span className="range-low">{`⚠ ${left > 0 ? t('services.left', { left }) : t('services.out')}`}</span>}
      {low && last !== null && (
        <ActionButton
          size="small"
          running={extend.running}
          {...(shortcut ? { shortcut: 'Alt+E' } : {})}
          onClick={() => void extend.run({ ...unchanged(service), last })}
        >
          {t('services.extend', { last: label(last) })}
        </ActionButton>
      )}
      <FailureNote failure={extend.failure} onClose={extend.clear} />
    </div>
  )
}

import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { IssuedTicket } from '../../../shared/contract/ticket.ts'
import { hall } from '../../app/hall-client.ts'
import { useNamed } from '../../app/named.ts'
import { useCommand } from '../../app/use-command.ts'
import type { Service } from './choose-service.tsx'

type Props = Readonly<{ service: Service; onBack: () => void; onIssued: (ticket: IssuedTicket) => void }>

/** One touch for most people; consideration is offered, never asked for. */
export function ChoosePriority({ service, onBack, onIssued }: Props) {
  const { t } = useTranslation(['kiosk', 'errors'])
  const named = useNamed()
  const priorities = useQuery(hall.ticket.priorities.queryOptions())
  const issue = useCommand(hall.ticket.issue)
  // Appointments are given by their code, not by a touch.
  const offered = (priorities.data ?? []).filter(({ code }) => code !== 'appointment')
  const [plain, ...courtesies] = offered.toSorted((a, b) => a.weight - b.weight)

  async function take(priority: string) {
    const ticket = await issue.run({ service: service.id, priority })
    if (ticket) onIssued(ticket)
  }

  return (
    <div className="kiosk-priority">
      <h1>{t('priority.title', { service: named(service) })}</h1>
      {priorities.isError && <p role="alert">{t('failed')}</p>}
      {issue.failure && (
        <p className="kiosk-warning" role="alert">
          {t(issue.failure, { ns: 'errors' })}
        </p>
      )}
      {plain && (
        <button type="button" className="kiosk-main" disabled={issue.running} onClick={() => void take(plain.code)}>
          {t('priority.plain')}
        </button>
      )}
      {courtesies.length > 0 && (
        <fieldset>
          <legend>{t('priority.courtesy')}</legend>
          <p className="kiosk-hint">{t('priority.courtesyHint')}</p>
          <div className="kiosk-courtesies">
            {courtesies.map((priority) => (
              <button
                key={priority.code}
                type="button"
                disabled={issue.running}
                onClick={() => void take(priority.code)}
              >
                {named(priority)}
              </button>
            ))}
          </div>
        </fieldset>
      )}
      <button type="button" onClick={onBack}>
        {t('back')}
      </button>
    </div>
  )
}

import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { TicketId } from '../../../shared/model/ids.ts'
import { hall } from '../../app/hall-client.ts'
import { useHallNow, useTimes } from '../../app/time.ts'
import { useDeskName } from '../../stages/ticket/use-desk-name.ts'
import { ListState } from '../../ui/page-state.tsx'
import { useLengths } from './use-lengths.ts'

/** Every state of one ticket: from when to when, at which desk, by whom and why. */
export function TicketHistory({ ticket, label }: Readonly<{ ticket: TicketId; label: string }>) {
  const { t, i18n } = useTranslation('figures')
  const { clock, shortDate } = useTimes()
  const deskName = useDeskName()
  const length = useLengths()
  const now = useHallNow(60_000)
  const history = useQuery(hall.ticket.history.queryOptions({ input: { ticket } }))
  return (
    <ListState query={history} rows={3} empty={t('empty')}>
      {(intervals) => (
        <ol className="floor-history" aria-label={t('history', { label })}>
          {intervals.map(({ state, desk, who, reason, startAt, endAt, businessDate }, index) => (
            <li key={`${startAt} ${endAt} ${state} ${desk} ${who}`}>
              <time>
                {businessDate !== (intervals[index - 1] ?? intervals.at(-1))?.businessDate &&
                  `${shortDate(businessDate)} `}
                {clock(startAt)}
              </time>
              <div>
                <b>{t(`states.${state}`)}</b>
                {state in ENDS || <span>{length(Math.max(0, Math.round(((endAt ?? now) - startAt) / MINUTE)))}</span>}
                <span className="quiet-text">
                  {[desk && deskName(desk), who || t('byHall')].filter(Boolean).join(' · ')}
                </span>
                {reason && <p>{i18n.exists(`figures:reasons.${reason}`) ? t(`reasons.${reason}`) : reason}</p>}
              </div>
            </li>
          ))}
        </ol>
      )}
    </ListState>
  )
}

const MINUTE = 60_000
/** How long somebody has been gone is no figure. */
const ENDS = { finished: true, left: true }

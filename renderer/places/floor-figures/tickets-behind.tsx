import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DayTicket } from '../../../shared/contract/ticket-figures.ts'
import type { ServiceId, TicketId } from '../../../shared/model/ids.ts'
import { useTimes } from '../../app/time.ts'
import { moveAmongRows } from '../../stages/casefile/row-keys.ts'
import { TicketNumber } from '../../stages/ticket/ticket-number.tsx'
import { useDeskName } from '../../stages/ticket/use-desk-name.ts'
import { ActionButton } from '../../ui/action-button.tsx'
import { Empty, ListSkeleton } from '../../ui/page-state.tsx'
import { type Behind, type DayRead, sameBehind } from './day-read.ts'
import { TicketHistory } from './ticket-history.tsx'

type Names = Readonly<{ nameOf: (service: ServiceId) => string }>
type Props = Names & Readonly<{ day: DayRead; behind: Behind; onClose: () => void }>

/** The tickets behind one number; a ticket opens what happened to it. */
export function TicketsBehind({ day, behind, nameOf, onClose }: Props) {
  const { t } = useTranslation(['figures', 'common'])
  const deskName = useDeskName()
  const heading = useRef<HTMLHeadingElement>(null)
  const [shown, setShown] = useState(PAGE)
  const { service, state, desk } = behind
  // Work goes on in the list that was asked for.
  useEffect(() => heading.current?.focus(), [])

  const what = desk ? deskName(desk) : service ? nameOf(service) : t('hall')
  // Until the hall has answered, what is at hand is the list behind another number.
  const tickets = sameBehind(day.behind, behind) ? day.tickets : null
  return (
    <section className="floor-list" aria-label={t('list')}>
      <header>
        <h2 ref={heading} tabIndex={-1}>
          {t('of', { what, state: t(`states.${state ?? 'total'}`) })}
          {tickets && <small>{t('count', { count: tickets.length })}</small>}
        </h2>
        <ActionButton shortcut="Escape" aria-label={t('closeList')} onClick={onClose}>
          {t('action.close', { ns: 'common' })}
        </ActionButton>
      </header>
      {tickets === null && <ListSkeleton rows={4} />}
      {tickets?.length === 0 && <Empty text={t('empty')} />}
      {tickets && tickets.length > 0 && <Rows tickets={tickets.slice(0, shown)} nameOf={nameOf} />}
      {tickets && tickets.length > shown && (
        <ActionButton block onClick={() => setShown(shown + PAGE)}>
          {t('more', { count: tickets.length - shown })}
        </ActionButton>
      )}
    </section>
  )
}

const PAGE = 100

function Rows({ tickets, nameOf }: Names & Readonly<{ tickets: readonly DayTicket[] }>) {
  const { t } = useTranslation('figures')
  const { clock } = useTimes()
  const deskName = useDeskName()
  const [opened, setOpened] = useState<TicketId | null>(null)
  return (
    <ul className="floor-tickets" onKeyDown={moveAmongRows}>
      {tickets.map(({ id, label, service, state, desk, arrivedAt, since }) => (
        <li key={id}>
          <button
            type="button"
            data-row
            aria-expanded={opened === id}
            onClick={() => setOpened(opened === id ? null : id)}
          >
            <TicketNumber label={label} />
            <span>{nameOf(service)}</span>
            <span>{t('came', { time: clock(arrivedAt) })}</span>
            <span className="floor-ticket-state">
              {t(desk ? 'sinceAt' : 'since', {
                ...{ state: t(`states.${state}`), time: clock(since) },
                desk: desk && deskName(desk),
              })}
            </span>
          </button>
          {opened === id && <TicketHistory ticket={id} label={label} />}
        </li>
      ))}
    </ul>
  )
}

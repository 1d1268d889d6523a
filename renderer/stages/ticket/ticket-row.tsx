import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { TicketView } from '../../../shared/contract/ticket.ts'
import type { DeskId } from '../../../shared/model/ids.ts'
import { hall } from '../../app/hall-client.ts'
import { ActMenu } from '../../ui/act-menu.tsx'
import { useAtDesk } from './at-desk.ts'
import { callObstacle, isOutOfTurn, type ListName, ROW_ACTS, type RowAct, rowActs } from './desk-acts.ts'
import { TicketForm } from './ticket-form.tsx'
import { TicketNumber } from './ticket-number.tsx'
import { useDeskName } from './use-desk-name.ts'
import { useKindOf } from './use-kind-of.ts'

type Props = Readonly<{
  list: ListName
  ticket: TicketView
  /** The row is what the Tab key reaches of all rows. */
  stop: boolean
  next?: boolean
  busyAt?: DeskId | null
  /** Below the number, small. */
  note?: ReactNode
  /** How long, or since when. */
  children?: ReactNode
}>

/** A number of a list; Enter or a click opens what can be done with it. */
export function TicketRow({ list, ticket, stop, next = false, busyAt = null, note, children }: Props) {
  const { panel, verbs, open, close } = useAtDesk()
  const { service, priority } = useKindOf(ticket)
  const mine = panel?.ticket?.id === ticket.id ? panel : null
  return (
    <li>
      <button
        type="button"
        className={next ? 'ticket-row ticket-row-next' : 'ticket-row'}
        data-row={ticket.id}
        tabIndex={stop ? 0 : -1}
        aria-haspopup="menu"
        aria-expanded={mine !== null}
        disabled={verbs.running !== null}
        onClick={() => (mine ? close() : open({ act: 'row', ticket }))}
      >
        <TicketNumber label={ticket.label} />
        <span className="ticket-list-kind">
          {priority && <span className="ticket-list-mark">{priority}</span>} {service}
        </span>
        <span>{children}</span>
        <span className="ticket-row-note">{note}</span>
      </button>
      {mine?.act === 'row' && <RowMenu list={list} ticket={ticket} busyAt={busyAt} />}
      {mine && mine.act !== 'row' && mine.act !== 'more' && <TicketForm act={mine.act} ticket={ticket} list={list} />}
    </li>
  )
}

type MenuProps = Required<Pick<Props, 'list' | 'ticket' | 'busyAt'>>

function RowMenu({ list, ticket, busyAt }: MenuProps) {
  const { t } = useTranslation('ticket')
  const { desk, queue, verbs, open, close, leave, onCalled } = useAtDesk()
  const nameOf = useDeskName()
  const obstacle = callObstacle(queue, busyAt)
  const why =
    obstacle && t(`callObstacle.${obstacle}`, { desk: busyAt ? nameOf(busyAt) : '', label: queue.current?.label })

  async function call() {
    if (await verbs.run(hall.ticket.callChosen, { desk, ticket: ticket.id, reason: '' })) onCalled()
  }

  function pick(act: RowAct): void {
    if (act === 'put-back' || act === 'transfer' || (act === 'call' && isOutOfTurn(queue.waiting, ticket.id))) {
      open({ act, ticket })
      return
    }
    close()
    void (act === 'call' ? call() : verbs.run(hall.ticket.markLeft, { ticket: ticket.id }))
  }

  const items = rowActs(list).map((name) => ({
    name,
    label: t(`rowActs.${name}`),
    digit: ROW_ACTS.indexOf(name) + 1,
    ...(name === 'call' ? { obstacle: why } : {}),
  }))
  const label = t('rowMenu', { label: ticket.label })
  return <ActMenu label={label} items={items} onPick={pick} onClose={close} onLeave={leave} />
}

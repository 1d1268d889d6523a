import Button from 'antd/es/button'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { TicketView } from '../../../shared/contract/ticket.ts'
import { useTimes } from '../../app/time.ts'
import { useRoving } from '../../ui/use-roving.ts'
import { useShortcut } from '../../ui/use-shortcut.ts'
import { useAtDesk } from './at-desk.ts'
import { TicketRow } from './ticket-row.tsx'
import { WaitingList } from './waiting-list.tsx'
import './ticket-list.css'

/** Who waits, who was set aside and who did not come; the arrow keys go through all of them. */
export function QueueLists() {
  const { t } = useTranslation('ticket')
  const times = useTimes()
  const { queue } = useAtDesk()
  const [all, setAll] = useState(false)
  const [withLeft, setWithLeft] = useState(false)
  const { waiting, held, notHere } = queue
  const left = withLeft ? queue.left : []
  const shown = all ? waiting : waiting.slice(0, SHOWN)
  const rows = useRoving([...shown, ...held, ...notHere, ...left].map(({ id }) => id))
  useShortcut('Alt+Q', rows.enter)
  return (
    <div className="queue-lists" {...rows.container}>
      <WaitingList count={waiting.length} tickets={shown} stop={rows.stop}>
        {waiting.length > SHOWN && (
          <Button type="link" size="small" aria-expanded={all} onClick={() => setAll(!all)}>
            {all ? t('showFew') : t('showAll', { count: waiting.length - SHOWN })}
          </Button>
        )}
      </WaitingList>
      <Aside name={t('heldList')} tickets={held}>
        {(ticket) => (
          <TicketRow
            key={ticket.id}
            list="held"
            ticket={ticket}
            stop={rows.stop === ticket.id}
            note={queue.said[ticket.id]}
          />
        )}
      </Aside>
      <Aside name={t('notHereList')} tickets={notHere}>
        {(ticket) => (
          <TicketRow key={ticket.id} list="notHere" ticket={ticket} stop={rows.stop === ticket.id}>
            {ticket.calledAt !== null && t('calledAt', { time: times.clock(ticket.calledAt) })}
          </TicketRow>
        )}
      </Aside>
      <Aside name={t('leftList')} tickets={left}>
        {(ticket) => <TicketRow key={ticket.id} list="left" ticket={ticket} stop={rows.stop === ticket.id} />}
      </Aside>
      {queue.left.length > 0 && (
        <div>
          <Button type="link" size="small" aria-expanded={withLeft} onClick={() => setWithLeft(!withLeft)}>
            {withLeft ? t('hideLeft') : t('showLeft', { count: queue.left.length })}
          </Button>
        </div>
      )}
    </div>
  )
}

/** So many fit above those who did not come on the smallest screen of a desk. */
const SHOWN = 6

type AsideProps = Readonly<{
  name: string
  tickets: readonly TicketView[]
  children: (ticket: TicketView) => ReactNode
}>

function Aside({ name, tickets, children }: AsideProps) {
  const { t } = useTranslation('ticket')
  if (tickets.length === 0) return null
  return (
    <section className="ticket-list ticket-list-quiet" aria-label={name}>
      <h2>
        {name}
        <span>{t('waitingCount', { count: tickets.length })}</span>
      </h2>
      <ul>{tickets.map(children)}</ul>
    </section>
  )
}

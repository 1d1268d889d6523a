import { useTranslation } from 'react-i18next'
import type { TicketView } from '../../../shared/contract/ticket.ts'
import { FailureNote } from '../../app/failure-note.tsx'
import { hall } from '../../app/hall-client.ts'
import { ActionButton } from '../../ui/action-button.tsx'
import { useAtDesk } from './at-desk.ts'
import { DeskFree, DeskPaused } from './desk-free.tsx'
import { TicketNumber } from './ticket-number.tsx'
import { useKindOf } from './use-kind-of.ts'
import './current-ticket.css'

/** The number at this desk, large, and what is mostly done with it; `done` where only finishing is left to do. */
export function CurrentTicket({ done }: Readonly<{ done: boolean }>) {
  const { t } = useTranslation('ticket')
  const { queue, verbs, panel } = useAtDesk()
  const { current, desk, callsLeft } = queue
  const inPanel = panel !== null && panel.act !== 'more' && panel.act !== 'row'
  return (
    <section className="current-ticket" aria-label={t('current')}>
      {current ? (
        <>
          <div role="status">
            <Called ticket={current} callsLeft={callsLeft} said={queue.said[current.id] ?? ''} />
          </div>
          <TicketButtons key={current.id} ticket={current} done={done} />
        </>
      ) : desk.state === 'paused' ? (
        <DeskPaused />
      ) : (
        <DeskFree />
      )}
      {!inPanel && <FailureNote failure={verbs.failure} onClose={verbs.clear} />}
    </section>
  )
}

type CalledProps = Readonly<{ ticket: TicketView; callsLeft: number; said: string }>

function Called({ ticket, callsLeft, said }: CalledProps) {
  const { t } = useTranslation('ticket')
  const { service, priority } = useKindOf(ticket)
  const { callCount: count, state } = ticket
  return (
    <div key={ticket.id} className="current-ticket-called">
      <TicketNumber label={ticket.label} large />
      <p>{[service, priority].filter(Boolean).join(' · ')}</p>
      {said && <p>{t('said', { said })}</p>}
      <p className="current-ticket-state">{t(`state.${state}`)}</p>
      {state === 'called' && (
        <p className="current-ticket-state">
          {callsLeft > 0 ? t('callsLeft', { count, left: callsLeft }) : t('noCallsLeft', { count })}
        </p>
      )}
    </div>
  )
}

function TicketButtons({ ticket, done }: Readonly<{ ticket: TicketView; done: boolean }>) {
  const { t } = useTranslation('ticket')
  const { queue, verbs } = useAtDesk()
  const { running, run } = verbs
  const onTicket = { ticket: ticket.id }
  const act = { block: true, disabled: running !== null }
  if (ticket.state === 'serving') {
    return (
      <div className="current-ticket-buttons" data-first-act>
        <ActionButton
          {...act}
          primary={done}
          shortcut="F8"
          running={running === 'finish'}
          onClick={() => void run(hall.ticket.finish, onTicket)}
        >
          {t('finish')}
        </ActionButton>
      </div>
    )
  }
  return (
    <div className="current-ticket-buttons" data-first-act>
      <ActionButton
        {...act}
        primary
        shortcut="F9"
        running={running === 'serve'}
        onClick={() => void run(hall.ticket.serve, onTicket)}
      >
        {t('serve')}
      </ActionButton>
      <ActionButton
        {...act}
        shortcut="F3"
        disabled={act.disabled || queue.callsLeft === 0}
        onClick={() => void run(hall.ticket.callAgain, onTicket)}
      >
        {t('callAgain')}
      </ActionButton>
      <ActionButton {...act} shortcut="F4" onClick={() => void run(hall.ticket.markNotHere, onTicket)}>
        {t('markNotHere')}
      </ActionButton>
    </div>
  )
}

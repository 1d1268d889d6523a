import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { TicketView } from '../../../shared/contract/ticket.ts'
import type { DeskId } from '../../../shared/model/ids.ts'
import { FailureNote } from '../../app/failure-note.tsx'
import { hall } from '../../app/hall-client.ts'
import { useNamed } from '../../app/named.ts'
import { useCommand } from '../../app/use-command.ts'
import { ActionButton } from '../../ui/action-button.tsx'
import { TicketNumber } from './ticket-number.tsx'
import './current-ticket.css'

type Props = Readonly<{
  desk: DeskId
  current: TicketView | null
  /** Everything for this visitor is done, so that finishing is what comes next. */
  done: boolean
  onCalled?: (() => void) | undefined
}>

/** The number at this desk, large, and what can be done with it. */
export function CurrentTicket({ desk, current, done, onCalled }: Props) {
  const { t } = useTranslation('ticket')
  const callNext = useCommand(hall.ticket.callNext)
  async function call() {
    if (await callNext.run({ desk })) onCalled?.()
  }
  return (
    <section className="current-ticket" aria-label={t('current')}>
      <div role="status">{current ? <Called ticket={current} /> : <Nobody />}</div>
      {current ? (
        <TicketButtons key={current.id} ticket={current} done={done} />
      ) : (
        <ActionButton primary block size="large" shortcut="F2" running={callNext.running} onClick={() => void call()}>
          {t('callNext')}
        </ActionButton>
      )}
      {!current && <FailureNote failure={callNext.failure} onClose={callNext.clear} />}
    </section>
  )
}

function Called({ ticket }: Readonly<{ ticket: TicketView }>) {
  const { t } = useTranslation('ticket')
  const named = useNamed()
  const services = useQuery(hall.ticket.services.queryOptions())
  const priorities = useQuery(hall.ticket.priorities.queryOptions())
  const service = services.data?.find(({ id }) => id === ticket.service)
  const priority = priorities.data?.find(({ code, weight }) => code === ticket.priority && weight > 0)
  return (
    <div key={ticket.id} className="current-ticket-called">
      <TicketNumber label={ticket.label} large />
      <p>{[service, priority].flatMap((item) => (item ? [named(item)] : [])).join(' · ')}</p>
      <p className="current-ticket-state">
        {t(`state.${ticket.state}`)}
        {ticket.state === 'called' && ` · ${t('calledTimes', { count: ticket.callCount })}`}
      </p>
    </div>
  )
}

function Nobody() {
  const { t } = useTranslation('ticket')
  return (
    <>
      <strong>{t('nobody')}</strong>
      <p className="current-ticket-state">{t('nobodyHint')}</p>
    </>
  )
}

function TicketButtons({ ticket, done }: Readonly<{ ticket: TicketView; done: boolean }>) {
  const { t } = useTranslation('ticket')
  const again = useCommand(hall.ticket.callAgain)
  const notHere = useCommand(hall.ticket.markNotHere)
  const serve = useCommand(hall.ticket.serve)
  const finish = useCommand(hall.ticket.finish)
  const commands = [again, notHere, serve, finish]
  const busy = commands.some(({ running }) => running)
  const onTicket = { ticket: ticket.id }
  const called = ticket.state === 'called'
  const failed = commands.find(({ failure }) => failure)
  return (
    <>
      <div className="current-ticket-buttons">
        {called ? (
          <ActionButton
            primary
            block
            shortcut="F9"
            running={serve.running}
            disabled={busy}
            onClick={() => void serve.run(onTicket)}
          >
            {t('serve')}
          </ActionButton>
        ) : (
          <ActionButton
            block
            primary={done}
            shortcut="F8"
            running={finish.running}
            disabled={busy}
            onClick={() => void finish.run(onTicket)}
          >
            {t('finish')}
          </ActionButton>
        )}
        {called && (
          <>
            <ActionButton block shortcut="F3" disabled={busy} onClick={() => void again.run(onTicket)}>
              {t('callAgain')}
            </ActionButton>
            <ActionButton block shortcut="F4" disabled={busy} onClick={() => void notHere.run(onTicket)}>
              {t('markNotHere')}
            </ActionButton>
          </>
        )}
      </div>
      <FailureNote failure={failed?.failure ?? null} {...(failed ? { onClose: failed.clear } : {})} />
    </>
  )
}

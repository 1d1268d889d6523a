import { useTranslation } from 'react-i18next'
import { hall } from '../../app/hall-client.ts'
import { useTimes } from '../../app/time.ts'
import { ActionButton } from '../../ui/action-button.tsx'
import { useAtDesk } from './at-desk.ts'

/** Nobody is at the desk: the next one is called, and a finish by accident is taken back. */
export function DeskFree() {
  const { t } = useTranslation('ticket')
  const { desk, queue, verbs, leave, onCalled } = useAtDesk()
  const { finished } = queue
  const busy = verbs.running !== null
  async function call() {
    // Whoever comes now takes the place of what was open, and the focus with it.
    leave()
    if (await verbs.run(hall.ticket.callNext, { desk })) onCalled()
  }
  return (
    <>
      <div role="status">
        <strong>{t('nobody')}</strong>
        <p className="current-ticket-state">{t(queue.desk.state === 'closed' ? 'closedHint' : 'nobodyHint')}</p>
      </div>
      <div data-first-act>
        <ActionButton
          primary
          block
          size="large"
          shortcut="F2"
          disabled={busy}
          running={verbs.running === 'callNext'}
          onClick={() => void call()}
        >
          {t('callNext')}
        </ActionButton>
      </div>
      {finished && (
        <ActionButton
          size="small"
          shortcut="Alt+Z"
          disabled={busy}
          onClick={() => void verbs.run(hall.ticket.reopen, { ticket: finished.id })}
        >
          {t('acts.undo-finish', { label: finished.label })}
        </ActionButton>
      )}
    </>
  )
}

/** Why nobody is called here now, and the way back to work. */
export function DeskPaused() {
  const { t } = useTranslation('ticket')
  const times = useTimes()
  const { desk, queue, verbs } = useAtDesk()
  const { reason, since } = queue.desk
  return (
    <>
      <div role="status">
        <strong>{t('paused', { reason: t(`pauseReasons.${reason}`) })}</strong>
        <p className="current-ticket-state">{since !== null && t('pausedSince', { time: times.clock(since) })}</p>
      </div>
      <div data-first-act>
        <ActionButton
          primary
          block
          size="large"
          shortcut="F9"
          disabled={verbs.running !== null}
          running={verbs.running === 'openDesk'}
          onClick={() => void verbs.run(hall.ticket.openDesk, { desk })}
        >
          {t('resume')}
        </ActionButton>
      </div>
    </>
  )
}

import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FailureNote } from '../../app/failure-note.tsx'
import { hall } from '../../app/hall-client.ts'
import { useCommand } from '../../app/use-command.ts'
import { ActionButton } from '../../ui/action-button.tsx'
import { openNow } from './open-now.ts'
import { useHallToday } from './use-hall-today.ts'
import './end-day.css'

/** Ends the business day before its time: asks first, saying whom it concerns, and tells what became of them. */
export function EndDay() {
  const { t } = useTranslation('floor')
  const [asking, setAsking] = useState(false)
  const [done, setDone] = useState<string | null>(null)
  const date = useHallToday()
  const figures = useQuery(hall.ticket.figures.queryOptions({ input: { date } }))
  const closing = useQuery(hall.ticket.floor.queryOptions()).data?.closing
  const close = useCommand(hall.ticket.closeDay)
  const now = figures.data && openNow(figures.data)

  async function end() {
    const closed = await close.run({})
    if (!closed) return
    setAsking(false)
    setDone(t('endDay.done', closed))
  }

  return (
    <section className="end-day" aria-label={t('endDay.title')}>
      <h2>{t('endDay.title')}</h2>
      {now && <p>{t('endDay.now', now)}</p>}
      {asking ? (
        <>
          <p role="alert">{`${closing ? t(`endDay.becomes.${closing}`) : ''} ${t('endDay.stays')}`}</p>
          <div className="end-day-acts">
            <ActionButton danger running={close.running} disabled={!closing} onClick={() => void end()}>
              {t('endDay.sure')}
            </ActionButton>
            <ActionButton onClick={() => setAsking(false)}>{t('endDay.not')}</ActionButton>
          </div>
        </>
      ) : (
        <div className="end-day-acts">
          <ActionButton
            disabled={!now}
            onClick={() => {
              setDone(null)
              setAsking(true)
            }}
          >
            {t('endDay.ask')}
          </ActionButton>
          <span role="status">{done}</span>
        </div>
      )}
      <FailureNote failure={close.failure} onClose={close.clear} />
    </section>
  )
}

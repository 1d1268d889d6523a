import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DeskId, TicketId } from '../../../shared/model/ids.ts'
import { RATINGS } from '../../../shared/model/rating.ts'
import { hall } from '../../app/hall-client.ts'
import { useHallNow } from '../../app/time.ts'
import { useCommand } from '../../app/use-command.ts'
import { Face } from '../../stages/ticket/face.tsx'
import { Welcome } from './visitor-frame.tsx'
import './rate-service.css'

type Rating = (typeof RATINGS)[number]

/**
 * Asks after the service that this desk has just finished (article 21). One touch, or none: the question goes by itself
 * when its time is over or the next visitor is called.
 */
export function RateService({ desk }: Readonly<{ desk: DeskId }>) {
  const { t } = useTranslation('visitor')
  // Kept for nobody: the next visitor must not be asked about the one before.
  const ratable = useQuery(hall.ticket.ratable.queryOptions({ input: { desk }, gcTime: 0 }))
  const now = useHallNow(1_000)
  const { thanked, thank } = useThanks()
  const asked = ratable.data ?? null
  if (thanked) {
    return (
      <main className="visitor-welcome" aria-live="polite">
        <h1>{t('rate.thanks')}</h1>
        <p>{t('rate.given', { rating: t(`rate.${thanked}`) })}</p>
      </main>
    )
  }
  if (!asked || now > asked.until) return <Welcome text="" />
  return <Question key={asked.ticket} ticket={asked.ticket} label={asked.label} onRated={thank} />
}

type Props = Readonly<{ ticket: TicketId; label: string; onRated: (rating: Rating) => void }>

function Question({ ticket, label, onRated }: Props) {
  const { t } = useTranslation(['visitor', 'errors'])
  const rate = useCommand(hall.ticket.rateService)

  async function give(rating: Rating) {
    if (await rate.run({ ticket, rating })) onRated(rating)
  }

  return (
    <main className="visitor-rate">
      <h1>{t('rate.title')}</h1>
      <p>{t('rate.hint', { label })}</p>
      <div className="visitor-faces">
        {RATINGS.map((rating) => (
          <button key={rating} type="button" disabled={rate.running} onClick={() => void give(rating)}>
            <Face mood={rating} size={160} />
            {t(`rate.${rating}`)}
          </button>
        ))}
      </div>
      {rate.failure && <p role="alert">{t(rate.failure, { ns: 'errors' })}</p>}
    </main>
  )
}

/** Thanks stand for some seconds, whatever the hall says meanwhile. */
function useThanks() {
  const [thanked, thank] = useState<Rating | null>(null)
  useEffect(() => {
    if (thanked === null) return
    const gone = setTimeout(() => thank(null), THANKS_MS)
    return () => clearTimeout(gone)
  }, [thanked])
  return { thanked, thank }
}

const THANKS_MS = 6_000

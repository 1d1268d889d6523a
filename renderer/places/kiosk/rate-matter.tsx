import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import type { Progress, Rating } from '../../../shared/contract/followup.ts'
import { hall } from '../../app/hall-client.ts'
import { useCommand } from '../../app/use-command.ts'
import { Face } from '../../stages/ticket/face.tsx'

type Choice = z.output<typeof Rating>
const CHOICES: readonly Choice[] = ['satisfied', 'basically-satisfied', 'dissatisfied']

/** The visitor's own judgement (article 21). Nothing is chosen beforehand: no rating is no rating. */
export function RateMatter({ progress, queryCode }: Readonly<{ progress: Progress; queryCode: string }>) {
  const { t } = useTranslation(['kiosk', 'errors'])
  const [chosen, setChosen] = useState<Choice | null>(null)
  const [remark, setRemark] = useState('')
  const [sent, setSent] = useState<Choice | null>(null)
  const rate = useCommand(hall.followup.rate)

  async function send(rating: Choice) {
    if (await rate.run({ queryCode, rating, remark })) setSent(rating)
  }

  if (sent) {
    return (
      <p className="kiosk-thanks" role="status">
        {t('rate.thanks', { rating: t(`rate.${sent}`) })}
      </p>
    )
  }
  if (!progress.mayRate) return null
  return (
    <section className="kiosk-rate" aria-labelledby="rate-title">
      <h2 id="rate-title">{t('rate.title')}</h2>
      <div className="kiosk-choices">
        {CHOICES.map((choice) => (
          <button key={choice} type="button" aria-pressed={chosen === choice} onClick={() => setChosen(choice)}>
            <Face mood={choice} />
            {t(`rate.${choice}`)}
          </button>
        ))}
      </div>
      {chosen && (
        <>
          <label>
            {t('rate.remark')}
            <textarea value={remark} rows={2} maxLength={500} onChange={(event) => setRemark(event.target.value)} />
          </label>
          <button type="button" className="kiosk-main" disabled={rate.running} onClick={() => void send(chosen)}>
            {t('rate.send')}
          </button>
        </>
      )}
      {rate.failure && (
        <p className="kiosk-warning" role="alert">
          {t(rate.failure, { ns: 'errors' })}
        </p>
      )}
    </section>
  )
}

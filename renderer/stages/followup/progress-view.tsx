import { useTranslation } from 'react-i18next'
import type { Progress } from '../../../shared/contract/followup.ts'
import { useTimes } from '../../app/time.ts'
import './followup.css'

/** What a query code tells: who is responsible, how to reach them, by when. Sizes follow the place it stands in. */
export function ProgressView({ progress }: Readonly<{ progress: Progress }>) {
  const { t } = useTranslation(['followup', 'casefile'])
  const { date, moment } = useTimes()
  const { department, nextDue, answer, rating, steps } = progress
  return (
    <section className="progress" aria-label={t('progressTitle')}>
      <dl>
        <dt>{t('progressNumber')}</dt>
        <dd>{progress.number}</dd>
        <dt>{t('progressState')}</dt>
        <dd>
          <strong>{t(`casefile:state.${progress.state}`)}</strong>
        </dd>
        <dt>{t('received')}</dt>
        <dd>{date(progress.receivedOn)}</dd>
        <dt>{t('responsible')}</dt>
        <dd>{department ? department.name : t('notRouted')}</dd>
        {department && (
          <>
            <dt>{t('contact')}</dt>
            <dd>{department.contact}</dd>
            <dt>{t('phone')}</dt>
            <dd>{department.phone}</dd>
          </>
        )}
        {nextDue && (
          <>
            <dt>{t('nextDue')}</dt>
            <dd>{date(nextDue)}</dd>
          </>
        )}
        {answer && (
          <>
            <dt>{t('answer')}</dt>
            <dd>{answer}</dd>
          </>
        )}
        {rating && (
          <>
            <dt>{t('yourRating')}</dt>
            <dd>{t(`rating.${rating}`)}</dd>
          </>
        )}
      </dl>
      <h3>{t('steps')}</h3>
      <ol>
        {steps.map((step) => (
          <li key={`${step.at} ${step.event}`}>
            <time>{moment(step.at)}</time>
            <span>{t(`casefile:event.${step.event}`, step.event)}</span>
            <span>{step.department}</span>
          </li>
        ))}
      </ol>
    </section>
  )
}

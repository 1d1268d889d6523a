import { type ReactNode, useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { Progress } from '../../../shared/contract/followup.ts'
import { useTimes } from '../../app/time.ts'
import { Facts } from '../../ui/facts.tsx'
import './progress-view.css'

type Props = Readonly<{
  progress: Progress
  /** The visitor's own judgement, where it may be given. */
  children?: ReactNode
}>

/** What a query code tells: who is responsible, how to reach them, by when. Sizes follow the place it stands in. */
export function ProgressView({ progress, children }: Props) {
  const { t } = useTranslation(['followup', 'casefile'])
  const { date } = useTimes()
  const { number, kind, state, receivedOn, department, nextDue, answer, rating } = progress
  // Of an accusation nobody looking over a shoulder may learn who handles it.
  const unnamed = kind === 'accusation' && state !== 'registered' ? 'hidden' : 'nobody'
  const facts = [
    { name: 'number', value: number },
    { name: 'state', value: <span className="progress-state">{t(`casefile:state.${state}`)}</span> },
    { name: 'who', value: department?.name ?? t(`progress.${unnamed}`) },
    { name: 'contact', value: department?.contact },
    { name: 'phone', value: department?.phone },
    { name: 'next', value: nextDue ? date(nextDue) : t('progress.noNext') },
    { name: 'received', value: date(receivedOn) },
    { name: 'kind', value: t(`casefile:kind.${kind}`) },
    { name: 'answer', value: answer ?? t('progress.noAnswer') },
    { name: 'rating', value: rating && t(`rating.${rating}`) },
  ]
  return (
    <section className="progress" aria-label={t('progress.title')}>
      <Facts
        facts={facts.filter(({ value }) => value).map((fact) => ({ ...fact, label: t(`progress.${fact.name}`) }))}
      />
      {children}
      <Steps steps={progress.steps} />
    </section>
  )
}

function Steps({ steps }: Readonly<{ steps: Progress['steps'] }>) {
  const { t } = useTranslation('followup')
  const { moment } = useTimes()
  const title = useId()
  return (
    <div>
      <strong id={title}>{t('progress.steps')}</strong>
      <ol aria-labelledby={title}>
        {steps.map((step) => (
          <li key={`${step.at} ${step.event}`}>
            <time>{moment(step.at)}</time>
            <b>{t(`event.${step.event}`, step.event)}</b>
            <span>{step.department}</span>
          </li>
        ))}
      </ol>
    </div>
  )
}

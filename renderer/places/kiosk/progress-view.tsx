import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Progress } from '../../../shared/contract/followup.ts'
import { useTimes } from '../../app/time.ts'
import { RateMatter } from './rate-matter.tsx'

type Props = Readonly<{ progress: Progress; queryCode: string; onBack: () => void }>

/** Who is responsible, how to reach them, by when, and what happened; no name of the visitor. */
export function ProgressView({ progress, queryCode, onBack }: Props) {
  const { t } = useTranslation(['kiosk', 'casefile'])
  const { date } = useTimes()
  // Of an accusation nobody looking over a shoulder may learn who handles it.
  const unnamed = progress.kind === 'accusation' && progress.state !== 'registered' ? 'hidden' : 'nobody'
  return (
    <div className="kiosk-progress">
      <h1>{`${t('progress.number')} ${progress.number}`}</h1>
      <p className="kiosk-state">{t(`state.${progress.state}`, { ns: 'casefile' })}</p>
      <dl>
        <Row name={t('progress.who')}>{progress.department?.name ?? t(`progress.${unnamed}`)}</Row>
        {progress.department && <Row name={t('progress.contact')}>{progress.department.contact}</Row>}
        {progress.department && <Row name={t('progress.phone')}>{progress.department.phone}</Row>}
        <Row name={t('progress.next')}>{progress.nextDue ? date(progress.nextDue) : t('progress.noNext')}</Row>
        <Row name={t('progress.received')}>{date(progress.receivedOn)}</Row>
        <Row name={t('progress.kind')}>{t(`kind.${progress.kind}`, { ns: 'casefile' })}</Row>
        <Row name={t('progress.answer')}>{progress.answer ?? t('progress.noAnswer')}</Row>
      </dl>
      <RateMatter progress={progress} queryCode={queryCode} />
      <Steps steps={progress.steps} />
      <button type="button" onClick={onBack}>
        {t('home')}
      </button>
    </div>
  )
}

function Row({ name, children }: Readonly<{ name: string; children: ReactNode }>) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}

function Steps({ steps }: Readonly<{ steps: Progress['steps'] }>) {
  const { t } = useTranslation('kiosk')
  const { moment } = useTimes()
  return (
    <section>
      <h2>{t('progress.steps')}</h2>
      <ol className="kiosk-steps">
        {steps.map((step) => (
          <li key={`${step.at} ${step.event}`}>
            <time>{moment(step.at)}</time>
            <b>{t(`event.${step.event}`)}</b>
            <span>{step.department}</span>
          </li>
        ))}
      </ol>
    </section>
  )
}

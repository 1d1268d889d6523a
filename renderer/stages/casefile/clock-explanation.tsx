import { useTranslation } from 'react-i18next'
import type { ClockView } from '../../../shared/contract/casefile.ts'
import { useTimes } from '../../app/time.ts'
import { articleOf } from './article.ts'

/** Article, start, length, what moved the day, and the day itself: a date nobody has to take on trust. */
export function ClockExplanation({ clock }: Readonly<{ clock: ClockView }>) {
  const { t } = useTranslation('clock')
  const { date } = useTimes()
  const { article, paragraph } = articleOf(clock.article)
  const shiftKey = { holiday: 'shiftHoliday', weekend: 'shiftWeekend' } as const
  return (
    <section className="clock-explanation" aria-label={t('why', { clock: t(`name.${clock.clock}`) })}>
      <h3>{t('why', { clock: t(`name.${clock.clock}`) })}</h3>
      <dl>
        <dt>{t('article')}</dt>
        <dd>{paragraph ? t('articleParagraph', { article, paragraph }) : t('articleText', { article })}</dd>
        <dt>{t('start')}</dt>
        <dd>{t('startText', { date: date(clock.startedOn), event: t(`begins.${clock.clock}`) })}</dd>
        <dt>{t('length')}</dt>
        <dd>{t(clock.unit === 'working' ? 'workingDays' : 'calendarDays', { count: clock.days })}</dd>
        {clock.pausedDays > 0 && (
          <>
            <dt>{t('pause')}</dt>
            <dd>{t('paused', { count: clock.pausedDays })}</dd>
          </>
        )}
        <dt>{t('shift')}</dt>
        <dd>
          {clock.shifts.length === 0 && t('noShift')}
          {clock.shifts.map(({ from, to, reason }) => (
            <p key={from}>{t(shiftKey[reason], { from: date(from), to: date(to) })}</p>
          ))}
        </dd>
        <dt>{t('result')}</dt>
        <dd>
          <strong>{t('due', { date: date(clock.due) })}</strong>
          {clock.endedOn && <p>{t('ended', { date: date(clock.endedOn) })}</p>}
        </dd>
      </dl>
      {!clock.calendarKnown && <p className="field-warning">{t('calendarUnknown')}</p>}
    </section>
  )
}

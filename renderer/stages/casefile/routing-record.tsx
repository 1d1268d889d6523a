import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { RoutingView } from '../../../shared/contract/routing.ts'
import type { DepartmentId } from '../../../shared/model/ids.ts'
import { hall } from '../../app/hall-client.ts'
import { useNamed } from '../../app/named.ts'
import { useTimes } from '../../app/time.ts'
import { StateTag } from './state-tag.tsx'
import './routing-record.css'

/** One routing as it stands: to whom, how, why, the objection and the answer. */
export function RoutingRecord({ routing }: Readonly<{ routing: RoutingView }>) {
  const { t } = useTranslation('routing')
  const { moment, date } = useTimes()
  const department = useDepartmentName(routing.department)
  const { objection, answer } = routing
  return (
    <article className="routing-record">
      <header>
        <strong>{department}</strong>
        <span>{t(`method.${routing.method}`)}</span>
        <StateTag state={routing.state} label={t(`state.${routing.state}`)} />
      </header>
      <p className="quiet-text">
        {moment(routing.sentAt)} · {t('sentBy', { who: routing.sentBy })}
        {routing.feedbackDue && ` · ${t('feedbackDue', { date: date(routing.feedbackDue) })}`}
      </p>
      <p className="casefile-text">{routing.reason}</p>
      {objection && (
        <p className="casefile-text">
          <b>{t('objection')}</b> {moment(objection.at)}
          {objection.settled && ` · ${t(`objectionSettled.${objection.settled}`)}`}
          {'\n'}
          {objection.reasons}
        </p>
      )}
      {answer && (
        <p className="casefile-text">
          <b>{t('answer')}</b> {t(`conclusion.${answer.conclusion}`)}
          {'\n'}
          {answer.text}
          {answer.basis && `\n${t('basis')} ${answer.basis}`}
        </p>
      )}
    </article>
  )
}

/** A department in the reader's language; a dash until the names are there. */
export function useDepartmentName(department: DepartmentId | null): string {
  const named = useNamed()
  const departments = useQuery(hall.staff.departments.queryOptions())
  const found = departments.data?.find(({ id }) => id === department)
  return found ? named(found) : '—'
}

import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { CasefileId } from '../../../shared/model/ids.ts'
import { hall } from '../../app/hall-client.ts'
import { useTimes } from '../../app/time.ts'
import { ListState, Retry } from '../../ui/page-state.tsx'
import { RoutingRecord } from './routing-record.tsx'
import { Section } from './section.tsx'

type Props = Readonly<{ casefile: CasefileId }>

/** Whom the matter was brought to, in order. */
export function RoutingsSection({ casefile }: Props) {
  const { t } = useTranslation(['casefile', 'routing'])
  const routings = useQuery(hall.routing.ofCasefile.queryOptions({ input: { casefile } }))
  return (
    <Section title={t('routings')}>
      <ListState query={routings} rows={2} empty={t('routingsNone')}>
        {(list) => list.map((routing) => <RoutingRecord key={routing.id} routing={routing} />)}
      </ListState>
    </Section>
  )
}

/** What was printed. */
export function SlipsSection({ casefile }: Props) {
  const { t } = useTranslation(['casefile', 'slip'])
  const { moment } = useTimes()
  const slips = useQuery(hall.slip.ofCasefile.queryOptions({ input: { casefile } }))
  return (
    <Section title={t('slips')}>
      <ListState query={slips} rows={1} empty={t('slipsNone')}>
        {(list) =>
          list.map((slip) => (
            <p key={slip.id}>
              {t(`slip:kind.${slip.kind}`)} · {moment(slip.issuedAt)} · {slip.issuedBy} ·{' '}
              {t('slip:copies', { count: slip.copies })}
            </p>
          ))
        }
      </ListState>
    </Section>
  )
}

/** What came of it: the unit's feedback and the visitor's own rating. */
export function FollowupSection({ casefile }: Props) {
  const { t } = useTranslation(['casefile', 'followup'])
  const { moment } = useTimes()
  const followup = useQuery(hall.followup.ofCasefile.queryOptions({ input: { casefile } }))
  const { feedback, rating } = followup.data ?? {}
  return (
    <Section title={t('followup')}>
      {followup.isError && <Retry onRetry={followup.refetch} />}
      {followup.data && (
        <dl className="casefile-pairs">
          <dt>{t('feedback')}</dt>
          <dd>{feedback ? `${feedback.text}\n${feedback.who} ${moment(feedback.at)}` : t('feedbackNone')}</dd>
          <dt>{t('rating')}</dt>
          <dd>
            {rating
              ? [t(`followup:rating.${rating.rating}`), rating.remark, t(`followup:ratedBy.${rating.by}`)]
                  .filter(Boolean)
                  .join(' · ')
              : t('ratingNone')}
          </dd>
        </dl>
      )}
    </Section>
  )
}

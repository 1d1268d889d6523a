import { useTranslation } from 'react-i18next'
import type { Announcement } from '../../../shared/contract/ticket.ts'
import { useNamed } from '../../app/named.ts'
import { DirectionArrow } from './direction-arrow.tsx'

export function RecentCalls({ calls, first }: Readonly<{ calls: readonly Announcement[]; first: boolean }>) {
  const { t } = useTranslation('display')
  const named = useNamed()
  return (
    <section className="display-recent" aria-labelledby="recent-title">
      <h2 id="recent-title">{t('recent')}</h2>
      {first && <p>{t('noRecent')}</p>}
      <ol>
        {calls.map((call) => (
          <li key={call.sequence}>
            <b>{call.label}</b>
            <DirectionArrow direction={call.desk.direction} />
            <span>{named(call.desk)}</span>
          </li>
        ))}
      </ol>
    </section>
  )
}

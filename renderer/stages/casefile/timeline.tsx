import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { CasefileId } from '../../../shared/model/ids.ts'
import { hall } from '../../app/hall-client.ts'
import { useTimes } from '../../app/time.ts'
import { ListState } from '../../ui/page-state.tsx'
import './timeline.css'

/** Everything that happened to a matter, from the door to the archive. */
export function Timeline({ casefile }: Readonly<{ casefile: CasefileId }>) {
  const { t } = useTranslation('casefile')
  const { moment } = useTimes()
  const timeline = useQuery(hall.casefile.timeline.queryOptions({ input: { casefile } }))
  return (
    <ListState query={timeline} rows={4} empty={t('timelineNone')}>
      {(entries) => (
        <ol className="timeline">
          {entries.map(({ at, event, who, department, text }) => (
            <li key={`${at} ${event} ${who} ${text}`}>
              <time>{moment(at)}</time>
              <div>
                <strong>{t(`event.${event}`, event)}</strong>
                <span className="quiet-text">{[department, who].filter(Boolean).join(' · ')}</span>
                {text && <p className="casefile-text">{text}</p>}
              </div>
            </li>
          ))}
        </ol>
      )}
    </ListState>
  )
}

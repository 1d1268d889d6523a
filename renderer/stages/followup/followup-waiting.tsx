import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { CasefileRow } from '../../../shared/contract/casefile.ts'
import type { CasefileId } from '../../../shared/model/ids.ts'
import { hall } from '../../app/hall-client.ts'
import { useMe } from '../../app/me.tsx'
import { ListState } from '../../ui/page-state.tsx'
import { useDepartmentName } from '../casefile/routing-record.tsx'
import { moveAmongRows } from '../casefile/row-keys.ts'
import './followup.css'
import { RatingForm } from './rating-form.tsx'

type Waiting = CasefileRow & Readonly<{ feedbackGiven: boolean; rated: boolean }>
type Props = Readonly<{ onOpen?: (casefile: CasefileId) => void }>

/** Finished matters that still wait for an echo: the unit's feedback or the visitor's rating. */
export function FollowupWaiting({ onOpen }: Props) {
  const { t } = useTranslation('followup')
  const { role } = useMe()
  const waiting = useQuery(hall.followup.waiting.queryOptions())
  return (
    <div className="followup">
      <section aria-label={t('waitingTitle')}>
        <h2>{t('waitingTitle')}</h2>
        <ListState query={waiting} rows={4} empty={t('waitingNone')}>
          {(rows) => (
            <ul onKeyDown={moveAmongRows}>
              {rows.map((row) => (
                <WaitingItem key={row.id} row={row} {...(onOpen ? { onOpen } : {})} />
              ))}
            </ul>
          )}
        </ListState>
      </section>
      {role === 'clerk' && <RatingForm />}
    </div>
  )
}

function WaitingItem({ row, onOpen }: Readonly<{ row: Waiting }> & Props) {
  const { t } = useTranslation('followup')
  const department = useDepartmentName(row.department)
  return (
    <li className="followup-item">
      <div>
        {onOpen ? (
          <button type="button" data-row className="row-button" onClick={() => onOpen(row.id)}>
            {row.number}
          </button>
        ) : (
          <strong>{row.number}</strong>
        )}
        <span>{row.partyName}</span>
        <span className="quiet-text">{department}</span>
      </div>
      <p>{row.summary}</p>
      <div>
        <Mark done={row.feedbackGiven}>{t(row.feedbackGiven ? 'feedbackGiven' : 'needsFeedback')}</Mark>
        <Mark done={row.rated}>{t(row.rated ? 'rated' : 'needsRating')}</Mark>
      </div>
    </li>
  )
}

function Mark({ done, children }: Readonly<{ done: boolean; children: string }>) {
  return (
    <span className={done ? 'followup-mark is-done' : 'followup-mark'}>
      {done ? '✓ ' : '… '}
      {children}
    </span>
  )
}

import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { type Guide, PARTS, type TranscriptView } from '../../../shared/contract/transcript.ts'
import { useHallNow, useTimes } from '../../app/time.ts'
import { accountState, changedQuestion } from './account-state.ts'

const SIGNS = { writing: '✎', check: '◎', confirmed: '✓' } as const

/** The newest saved version in large type; what grew last is kept in sight. */
export function AccountOnScreen({ account }: Readonly<{ account: TranscriptView }>) {
  const { t } = useTranslation(['visitor', 'transcript'])
  const { clock } = useTimes()
  const state = accountState(account, useHallNow(1_000))
  const list = useFollow(account.guide)
  const answered = PARTS.filter((question) => account.guide[question] !== '')
  return (
    <main className="visitor-account">
      <div className={`visitor-state is-${state}`} role="status">
        <b>
          <span aria-hidden="true">{SIGNS[state]}</span> {t(state)}
        </b>
        <span>{t(`${state}Hint`, { time: clock(account.confirmedAt ?? account.savedAt) })}</span>
      </div>
      <dl ref={list}>
        {answered.length === 0 && <p>{t('empty')}</p>}
        {answered.map((question) => (
          <div key={question} data-question={question}>
            <dt>{t(`guide.${question}`, { ns: 'transcript' })}</dt>
            <dd>{account.guide[question]}</dd>
          </div>
        ))}
      </dl>
    </main>
  )
}

function useFollow(guide: Guide) {
  const list = useRef<HTMLDListElement>(null)
  const seen = useRef<Guide | null>(null)
  useEffect(() => {
    const changed = changedQuestion(seen.current, guide)
    seen.current = guide
    if (changed) list.current?.querySelector(`[data-question="${changed}"]`)?.scrollIntoView({ block: 'end' })
  }, [guide])
  return list
}

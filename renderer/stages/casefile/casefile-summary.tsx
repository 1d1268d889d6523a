import { useQuery } from '@tanstack/react-query'
import type { Ref } from 'react'
import { useTranslation } from 'react-i18next'
import type { CasefileRow } from '../../../shared/contract/casefile.ts'
import { hall } from '../../app/hall-client.ts'
import { useNamed } from '../../app/named.ts'
import { useTimes } from '../../app/time.ts'
import './casefile.css'
import { StateTag } from './state-tag.tsx'

type Props = Readonly<{ casefile: CasefileRow; ref?: Ref<HTMLElement> }>

/** The matter in one card: number, state, who, what it is about. Whoever opens a matter may put the focus on it. */
export function CasefileSummary({ casefile, ref }: Props) {
  const { t } = useTranslation('casefile')
  const { moment } = useTimes()
  const category = useCategoryName(casefile.category)
  return (
    <article ref={ref} tabIndex={-1} className="casefile-summary" aria-label={casefile.number}>
      <header>
        <h2>{casefile.number}</h2>
        <StateTag state={casefile.state} label={t(`state.${casefile.state}`)} />
      </header>
      <p className="casefile-facts">
        <span>{casefile.partyName}</span>
        <span>{t('headcount', { count: casefile.headcount })}</span>
        <span>{t(`kind.${casefile.kind}`)}</span>
        <span>{category}</span>
        <span>{casefile.place}</span>
        <span>{t(`attempt.${casefile.attempt}`)}</span>
        <time>{moment(casefile.receivedAt)}</time>
      </p>
      <p className="casefile-text">{casefile.summary}</p>
    </article>
  )
}

/** The category in the reader's language; its code until the names are there. */
export function useCategoryName(code: string): string {
  const named = useNamed()
  const categories = useQuery(hall.staff.categories.queryOptions())
  const category = categories.data?.find((known) => known.code === code)
  return category ? named(category) : code
}

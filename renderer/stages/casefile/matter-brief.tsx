import { type ReactNode, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CasefileRow } from '../../../shared/contract/casefile.ts'
import { Facts } from '../../ui/facts.tsx'
import { useCategoryName } from './casefile-summary.tsx'
import './matter-brief.css'
import { useDepartmentName } from './routing-record.tsx'
import { StateTag } from './state-tag.tsx'

type Props = Readonly<{ casefile: CasefileRow; children?: ReactNode }>

/** An earlier matter in two lines with its state; pressing it shows what it was about. */
export function MatterBrief({ casefile, children }: Props) {
  const { t } = useTranslation('casefile')
  const [open, setOpen] = useState(false)
  const details = useId()
  return (
    <article className="matter-brief" aria-label={casefile.number}>
      <button
        type="button"
        aria-expanded={open}
        {...(open ? { 'aria-controls': details } : {})}
        onClick={() => setOpen(!open)}
      >
        <span className="matter-brief-sign" aria-hidden="true">
          {open ? '▾' : '▸'}
        </span>
        <strong>{casefile.number}</strong>
        <StateTag state={casefile.state} label={t(`state.${casefile.state}`)} />
        <span className={open ? 'matter-brief-text' : 'matter-brief-text matter-brief-cut'}>{casefile.summary}</span>
      </button>
      {open && (
        <div id={details} className="matter-brief-details">
          <Details casefile={casefile} />
        </div>
      )}
      {children}
    </article>
  )
}

function Details({ casefile }: Readonly<{ casefile: CasefileRow }>) {
  const { t } = useTranslation(['similar', 'casefile'])
  const category = useCategoryName(casefile.category)
  const department = useDepartmentName(casefile.department)
  const values = {
    party: casefile.partyName,
    place: casefile.place,
    category,
    department: casefile.department ? department : t('brief.unrouted'),
    received: casefile.receivedOn,
    attempt: t(`attempt.${casefile.attempt}`, { ns: 'casefile' }),
  }
  return <Facts facts={FACTS.map((name) => ({ name, label: t(`brief.${name}`), value: values[name] }))} />
}

const FACTS = ['party', 'place', 'category', 'department', 'received', 'attempt'] as const

import { useQuery } from '@tanstack/react-query'
import type { TFunction } from 'i18next'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { VisitInHand } from '../../../shared/contract/visit.ts'
import type { VisitId } from '../../../shared/model/ids.ts'
import { hall } from '../../app/hall-client.ts'
import { CorrectForm } from '../../stages/visit/changes/correct-form.tsx'
import { VisitChangesList } from '../../stages/visit/changes/visit-changes-list.tsx'
import { WithdrawForm } from '../../stages/visit/changes/withdraw-form.tsx'
import { MergeParty } from '../../stages/visit/party/merge-party.tsx'
import { MergesList } from '../../stages/visit/party/merges-list.tsx'
import { PartyVisits } from '../../stages/visit/party/party-visits.tsx'
import { VisitSummary } from '../../stages/visit/visit-summary.tsx'
import { type Act, VisitActs } from './visit-acts.tsx'
import './visit-panel.css'

type Props = Readonly<{
  visit: VisitInHand
  /** A matter came of it. */
  opened: boolean
  onOpen: (visit: VisitId) => void
}>

const TEXTS = ['party', 'visit'] as const
type Said = (t: TFunction<typeof TEXTS>) => string

/** A registered visit, and what puts it right: correct, withdraw, merge its party with another, look at earlier visits. */
export function VisitPanel({ visit, opened, onOpen }: Props) {
  const { t } = useTranslation(TEXTS)
  const [act, setAct] = useState<Act | null>(null)
  // Said anew in whichever language the page is in by now.
  const [said, setSaid] = useState<Said | null>(null)
  const acts = useRef<HTMLFieldSetElement>(null)
  const last = useRef<Act | null>(null)
  const withdrawn = visit.withdrawnAt !== null
  // Where an act ends its panel is gone, and the focus goes back to the button it came from.
  useEffect(() => {
    if (act === null && last.current) acts.current?.querySelector<HTMLElement>(`[data-act=${last.current}] *`)?.focus()
    last.current = act
  }, [act])
  const begin = (next: Act) => {
    setAct(next)
    setSaid(null)
  }
  const close = (words: Said | null = null) => {
    setAct(null)
    setSaid(() => words)
  }

  return (
    <div className="visit-panel">
      {withdrawn && (
        <p className="visit-panel-withdrawn">
          <span aria-hidden="true">⚠ </span>
          {t('withdrawnNote')}
        </p>
      )}
      <VisitSummary visit={visit} />
      <p role="status" className={said ? 'visit-panel-said' : 'only-heard'}>
        {said?.(t)}
      </p>
      {act === null && (
        <VisitActs ref={acts} withdrawn={withdrawn} opened={opened} others={!visit.mayContinue} onAct={begin} />
      )}
      <ActPanel act={act} visit={visit} onOpen={onOpen} onClose={close} />
      <VisitChangesList visit={visit.id} />
      <MergesList party={visit.party.id} />
    </div>
  )
}

type ActProps = Omit<Props, 'opened'> & Readonly<{ act: Act | null; onClose: (words?: Said) => void }>

function ActPanel({ act, visit, onOpen, onClose }: ActProps) {
  const cancel = () => onClose()
  const count = visit.party.documentNumberMasked.length
  if (act === 'correct') {
    const done = (warnings: readonly string[]) =>
      onClose((t) =>
        [t('correct.done'), ...warnings.map((warning) => t(`identity.${warning}`, { ns: 'visit', count }))].join(' '),
      )
    return <CorrectForm visit={visit} onDone={done} onCancel={cancel} />
  }
  if (act === 'withdraw') {
    const words = visit.withdrawnAt === null ? 'withdraw.done' : 'restore.done'
    return <WithdrawForm visit={visit} onDone={() => onClose((t) => t(words))} onCancel={cancel} />
  }
  if (act === 'merge') return <Merging visit={visit} onClose={onClose} />
  if (act === 'visits') return <PartyVisits party={visit.party.id} open={visit.id} onOpen={onOpen} onCancel={cancel} />
  return null
}

function Merging({ visit, onClose }: Pick<ActProps, 'visit' | 'onClose'>) {
  const party = useQuery(hall.visit.party.queryOptions({ input: { party: visit.party.id } }))
  if (!party.data) return null
  return (
    <MergeParty
      party={party.data}
      onDone={(name) => onClose((t) => t('merge.done', { name }))}
      onCancel={() => onClose()}
    />
  )
}

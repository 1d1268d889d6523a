import { useQuery } from '@tanstack/react-query'
import Button from 'antd/es/button'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PartyMerge } from '../../../../shared/contract/visit-merges.ts'
import type { PartyId } from '../../../../shared/model/ids.ts'
import { FailureNote } from '../../../app/failure-note.tsx'
import { hall } from '../../../app/hall-client.ts'
import { useTimes } from '../../../app/time.ts'
import { useCommand } from '../../../app/use-command.ts'
import { ReasonForm } from '../changes/reason-form.tsx'
import { useReasons } from '../changes/use-reasons.ts'
import './party-acts.css'

type Props = Readonly<{
  party: PartyId
  /** Whoever only reads undoes nothing. */
  readOnly?: boolean
}>

/** The merges a party took part in; each that stands can be undone. Nothing where there never was one. */
export function MergesList({ party, readOnly = false }: Props) {
  const { t } = useTranslation('party')
  const merges = useQuery(hall.visit.merges.queryOptions({ input: { party } }))
  if (!merges.data || merges.data.length === 0) return null
  return (
    <section className="party-past" aria-label={t('merges.title')}>
      <h3>{t('merges.title')}</h3>
      <ul>
        {merges.data.map((merge) => (
          <MergeLine key={merge.id} merge={merge} readOnly={readOnly} />
        ))}
      </ul>
    </section>
  )
}

function MergeLine({ merge, readOnly }: Readonly<{ merge: PartyMerge; readOnly: boolean }>) {
  const { t } = useTranslation('party')
  const times = useTimes()
  const [asking, setAsking] = useState(false)
  const part = useCommand(hall.visit.partParties)
  const reasons = useReasons('part')
  const { id, kept, merged, reason, undone } = merge

  async function send(why: string) {
    if (await part.run({ merge: id, reason: why })) setAsking(false)
  }

  return (
    <li>
      <time>{times.moment(merge.at)}</time>{' '}
      {t('merges.line', { merged: merged.name, kept: kept.name, who: merge.who, reason })}
      {undone && (
        <span className="field-hint">
          {' '}
          {t('merges.undone', { at: times.moment(undone.at), who: undone.who, reason: undone.reason })}
        </span>
      )}
      {!readOnly && !undone && !asking && (
        <Button size="small" onClick={() => setAsking(true)} aria-label={t('part.of', { name: merged.name })}>
          {t('part.title')}
        </Button>
      )}
      {asking && (
        <ReasonForm
          legend={t('part.why')}
          reasons={reasons}
          running={part.running}
          onReason={(why) => void send(why)}
          onCancel={() => setAsking(false)}
        />
      )}
      <FailureNote failure={part.failure} onClose={part.clear} />
    </li>
  )
}

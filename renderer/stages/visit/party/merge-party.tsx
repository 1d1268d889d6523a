import { type KeyboardEvent, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { KnownRow } from '../../../../shared/contract/visit-parties.ts'
import type { PartyId } from '../../../../shared/model/ids.ts'
import { FailureNote } from '../../../app/failure-note.tsx'
import { hall } from '../../../app/hall-client.ts'
import { useCommand } from '../../../app/use-command.ts'
import { ReasonForm } from '../changes/reason-form.tsx'
import { useReasons } from '../changes/use-reasons.ts'
import { WhoElse } from '../form/who-else.tsx'
import { TwoParties } from './two-parties.tsx'
import './party-acts.css'

type Props = Readonly<{ party: KnownRow; onDone: (other: string) => void; onCancel: () => void }>

/** One person kept twice: who else it is, which of the two stays, and why. Only a person decides it. */
export function MergeParty({ party, onDone, onCancel }: Props) {
  const { t } = useTranslation('party')
  const heading = useId()
  const [other, setOther] = useState<KnownRow | null>(null)
  const [kept, setKept] = useState<PartyId>(party.party.id)
  const merge = useCommand(hall.visit.mergeParties)
  const reasons = useReasons('merge')
  const leave = (event: KeyboardEvent) => event.key === 'Escape' && onCancel()

  async function send(reason: string, merged: KnownRow, into: KnownRow) {
    const done = await merge.run({ kept: into.party.id, merged: merged.party.id, reason })
    if (done) onDone(merged.party.name)
  }

  return (
    <section className="party-act" aria-labelledby={heading} onKeyDown={leave}>
      <h3 id={heading}>{t('merge.title')}</h3>
      <p className="field-hint">{t('merge.hint')}</p>
      {!other && <WhoElse party={party.party.id} onPick={setOther} />}
      {other && (
        <>
          <TwoParties parties={[party, other]} kept={kept} onKeep={setKept} />
          <p>{t('merge.undoable')}</p>
          <ReasonForm
            legend={t('merge.why')}
            reasons={reasons}
            running={merge.running}
            focused={false}
            onReason={(reason) => {
              const [merged, into] = kept === party.party.id ? [other, party] : [party, other]
              void send(reason, merged, into)
            }}
            onCancel={onCancel}
          />
        </>
      )}
      <FailureNote failure={merge.failure} onClose={merge.clear} />
    </section>
  )
}

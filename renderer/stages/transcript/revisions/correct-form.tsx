import { useTranslation } from 'react-i18next'
import type { TranscriptId } from '../../../../shared/model/ids.ts'
import { FailureNote } from '../../../app/failure-note.tsx'
import { hall } from '../../../app/hall-client.ts'
import { useCommand } from '../../../app/use-command.ts'
import { ReasonForm } from '../../visit/changes/reason-form.tsx'

type Props = Readonly<{ transcript: TranscriptId; onCancel: () => void }>

/** Opens a sealed account for correction: says what follows, and asks why. */
export function CorrectForm({ transcript, onCancel }: Props) {
  const { t } = useTranslation('read-back')
  const correct = useCommand(hall.transcript.correct)
  return (
    <section className="correct-account" aria-label={t('correct.title')}>
      <p>{t('correct.hint')}</p>
      <ReasonForm
        legend={t('correct.why')}
        reasons={[t('correct.reason.misheard'), t('correct.reason.leftOut'), t('correct.reason.changed')]}
        running={correct.running}
        onReason={(reason) => void correct.run({ transcript, reason })}
        onCancel={onCancel}
      />
      <FailureNote failure={correct.failure} onClose={correct.clear} />
    </section>
  )
}

import { type KeyboardEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RecordingId } from '../../../../shared/model/ids.ts'
import { FailureNote } from '../../../app/failure-note.tsx'
import { hall } from '../../../app/hall-client.ts'
import { useCommand } from '../../../app/use-command.ts'
import { ActionButton } from '../../../ui/action-button.tsx'
import { TextInput } from '../../../ui/text-input.tsx'

/** Removes a recording for good, for a reason. */
export function RemoveRecording({ recording, onClose }: Readonly<{ recording: RecordingId; onClose: () => void }>) {
  const { t } = useTranslation('recording')
  const [reason, setReason] = useState('')
  const remove = useCommand(hall.transcript.removeRecording)
  const leave = ({ key }: KeyboardEvent) => key === 'Escape' && onClose()
  const may = reason.trim() !== ''

  async function takeAway(): Promise<void> {
    if (may && (await remove.run({ recording, reason: reason.trim() }))) onClose()
  }

  return (
    <fieldset className="recording-panel" onKeyDown={leave}>
      <legend>{t('remove.why')}</legend>
      <div className="recording-acts">
        <TextInput
          autoFocus
          aria-label={t('remove.reason')}
          value={reason}
          onChange={setReason}
          onEnter={() => void takeAway()}
          maxLength={200}
        />
        <ActionButton danger disabled={!may} running={remove.running} onClick={() => void takeAway()}>
          {t('remove.remove')}
        </ActionButton>
        <ActionButton onClick={onClose}>{t('remove.leave')}</ActionButton>
      </div>
      <FailureNote failure={remove.failure} onClose={remove.clear} />
    </fieldset>
  )
}

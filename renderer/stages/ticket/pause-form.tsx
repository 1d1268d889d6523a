import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { PAUSE_REASONS } from '../../../shared/model/ticket-state.ts'
import { hall } from '../../app/hall-client.ts'
import { Choice } from '../../ui/choice.tsx'
import { Field } from '../../ui/field.tsx'
import { TextInput } from '../../ui/text-input.tsx'
import { useAtDesk } from './at-desk.ts'
import { PanelForm } from './panel.tsx'

/** Nobody is called to this desk until it goes on; the reason and the time stand in the figures. */
export function PauseForm() {
  const { t } = useTranslation('ticket')
  const { desk, verbs, close } = useAtDesk()
  const [reason, setReason] = useState<(typeof PAUSE_REASONS)[number]>('meal')
  const [note, setNote] = useState('')
  const missing = reason === 'other' && note.trim() === ''

  async function pause() {
    if (!missing && (await verbs.run(hall.ticket.pauseDesk, { desk, reason, note: note.trim() }))) close()
  }

  return (
    <PanelForm title={t('acts.pause')} act={t('pauseNow')} disabled={missing} onAct={() => void pause()}>
      <Choice
        legend={t('reason')}
        value={reason}
        options={PAUSE_REASONS.map((value) => ({ value, label: t(`pauseReasons.${value}`) }))}
        onChange={setReason}
      />
      <Field label={t('pauseNote')} required={reason === 'other'}>
        {(control) => (
          <TextInput {...control} value={note} maxLength={100} onChange={setNote} onEnter={() => void pause()} />
        )}
      </Field>
    </PanelForm>
  )
}

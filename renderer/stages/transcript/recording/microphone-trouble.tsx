import { useTranslation } from 'react-i18next'
import { host } from '../../../app/host.ts'
import { ActionButton } from '../../../ui/action-button.tsx'
import type { Recording } from './use-recording.ts'

/** Why the microphone gives nothing, and what to do about it. */
export function MicrophoneTrouble({ recording }: Readonly<{ recording: Recording }>) {
  const { t } = useTranslation('recording')
  const { microphone, isStarting } = recording
  const { state } = microphone
  const isTrouble = state === 'refused' || state === 'none' || state === 'busy' || state === 'unavailable'
  if (!isTrouble || !isStarting) return null
  // In the desktop shell the administrator allows microphones, in a browser the person does.
  const words = state === 'refused' && host ? 'refusedHere' : state
  return (
    <div className="recording-trouble" role="alert">
      <span>{t(`trouble.${words}`)}</span>
      <ActionButton size="small" onClick={microphone.again}>
        {t('trouble.again')}
      </ActionButton>
      <ActionButton size="small" onClick={recording.giveUp}>
        {t('trouble.giveUp')}
      </ActionButton>
    </div>
  )
}

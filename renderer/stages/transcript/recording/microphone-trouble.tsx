import { useTranslation } from 'react-i18next'
import { host } from '../../../app/host.ts'
import { ActionButton } from '../../../ui/action-button.tsx'
import { clockOf } from './clock-of.ts'
import type { Recording } from './use-recording.ts'

/** Why nothing is recorded any more, what was kept and what to do about it. */
export function MicrophoneTrouble({ recording }: Readonly<{ recording: Recording }>) {
  const { t } = useTranslation('recording')
  const { microphone, trouble, isStarting, isOn } = recording
  const endedBy = isOn || isStarting ? null : recording.state?.endedBy
  if (trouble === null && endedBy) {
    return (
      <div className="recording-trouble" role="alert">
        {t(endedBy === 'length' ? 'trouble.full' : 'trouble.lost', { time: clockOf(recording.recorded()) })}
      </div>
    )
  }
  if (trouble === null) return null
  // In the desktop shell the administrator allows microphones, in a browser the person does.
  const words = trouble === 'refused' && host ? 'refusedHere' : trouble
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

import { useTranslation } from 'react-i18next'
import { ActionButton } from '../../ui/action-button.tsx'
import { useRecorder } from './use-recorder.ts'

type Props = Readonly<{ name: string; onRecorded: (clip: Blob) => void }>

/** By microphone, where the browser gives one; silence before and after is cut off. */
export function RecordPhrase({ name, onRecorded }: Props) {
  const { t } = useTranslation('displays')
  const recorder = useRecorder(onRecorded)
  if (!recorder.available) return null
  if (recorder.state === 'recording') {
    return (
      <ActionButton size="small" danger onClick={recorder.stop}>
        {t('stop', { name })}
      </ActionButton>
    )
  }
  return (
    <>
      <ActionButton size="small" aria-label={t('recordOf', { name })} onClick={recorder.start}>
        {t('record')}
      </ActionButton>
      {recorder.state !== 'idle' && <span role="status">{t(recorder.state)}</span>}
    </>
  )
}

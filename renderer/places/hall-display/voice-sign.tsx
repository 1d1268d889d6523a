import { useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import type { Voice } from './voice.ts'

/** Browsers allow sound only after a touch; a silent display must say so, or nobody notices for days. */
export function VoiceSign({ voice }: Readonly<{ voice: Voice }>) {
  const { t } = useTranslation('display')
  const blocked = useSyncExternalStore(voice.onChange, voice.isBlocked)
  if (!blocked) return null
  return (
    <button type="button" className="display-voice" onClick={voice.unblock}>
      {t('voiceOff')}
    </button>
  )
}

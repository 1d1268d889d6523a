import { useTranslation } from 'react-i18next'
import type { VoiceState } from '../../../shared/contract/diagnostics.ts'
import type { Voice } from './voice.ts'

type Props = Readonly<{ state: VoiceState; voice: Voice }>

/** A silent display must say so, or nobody notices for days: what is wrong, and what helps. */
export function VoiceSign({ state, voice }: Props) {
  const { t } = useTranslation('display')
  if (state === 'blocked') {
    return (
      <button type="button" className="display-voice" onClick={voice.unblock}>
        <span aria-hidden="true">🔇 </span>
        {t('voiceOff')}
      </button>
    )
  }
  if (state !== 'broken' && state !== 'no-device') return null
  return (
    <p className="display-voice" role="status">
      <span aria-hidden="true">⚠ </span>
      {t(state === 'broken' ? 'voiceBroken' : 'noDevice', { count: voice.broken() })}
    </p>
  )
}

import { useTranslation } from 'react-i18next'
import { FailureNote } from '../../../app/failure-note.tsx'
import { host } from '../../../app/host.ts'
import { ActionButton } from '../../../ui/action-button.tsx'
import { troubleOf } from '../microphone.ts'
import type { DictationState } from './dictation-session.ts'
import type { Dictation } from './use-dictation.ts'

/** Where a dictation stands, or why there is none, and what can be done about that. */
export function DictationStanding({ dictation }: Readonly<{ dictation: Dictation }>) {
  const { t } = useTranslation(['dictation', 'recording'])
  const { state, microphone } = dictation
  if (!state) return null
  const trouble = state.status === 'listening' && troubleOf(microphone)
  if (trouble) {
    const words = trouble === 'refused' && host ? 'refusedHere' : trouble
    return (
      <p className="field-warning dictation-standing" role="alert">
        {t(`trouble.${words}`, { ns: 'recording' })}
        <ActionButton size="small" onClick={microphone.again}>
          {t('trouble.again', { ns: 'recording' })}
        </ActionButton>
      </p>
    )
  }
  return (
    <div className="dictation-standing" role="status">
      <span className={isTrouble(state) ? 'field-warning' : undefined}>{t(wordsFor(dictation))}</span>
      {state.behindMs > BEHIND_MS && deaf(state) === null && <span className="field-warning">{t('behind')}</span>}
      <FailureNote failure={state.failure} />
    </div>
  )
}

/** From here on somebody wonders where the text is. */
const BEHIND_MS = 3_000

/** The state of an engine that does not hear what is being said. */
const deaf = ({ status, engine }: DictationState) =>
  status === 'listening' && engine && engine.state !== 'ready' ? engine.state : null

const isTrouble = (state: DictationState) => deaf(state) !== null || (state.status === 'ended' && state.why !== 'asked')

function wordsFor({ state, microphone }: Dictation): string {
  if (!state) return 'standing.opening'
  const { status, engine, why } = state
  const deafAs = deaf(state)
  if (deafAs) return `engine.${deafAs}`
  if (status === 'listening') return microphone.state === 'ready' ? 'standing.listening' : 'standing.microphone'
  if (status === 'ending') return 'standing.ending'
  if (status === 'opening') return engine && engine.state !== 'ready' ? `engine.${engine.state}` : 'standing.opening'
  if (why === 'engine' && engine && engine.state !== 'ready') return `engine.${engine.state}`
  return why === null ? 'ended.refused' : `ended.${why}`
}

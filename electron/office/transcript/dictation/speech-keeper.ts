import type { SpeechModelWords, SpeechStatus } from '../../../../shared/model/speech-model.ts'
import { readManifest } from '../../../devices/speech/model-folder.ts'
import type { SpeechLines } from '../../../devices/speech/speech-lines.ts'
import type { SpeechLoad } from '../../../devices/speech/speech-messages.ts'
import type { SupervisedSpeech } from '../../../devices/speech/supervise-speech.ts'
import { damageOf } from '../../../devices/speech/unfit-model.ts'
import { findSpeechSetting, type SpeechSetting } from '../../../store/tables/speech.ts'
import type { Office } from '../../office.ts'

/** Verifies a model before each start of the engine with it, and tells where that stands. */
export type RunSpeech = (
  model: Pick<SpeechLoad, 'folder' | 'manifest'>,
  onStatus: (status: SpeechStatus) => void,
) => SupervisedSpeech

/** The one speech engine of this hall. */
export type SpeechKeeper = Readonly<{
  status: () => SpeechStatus
  model: () => SpeechModelWords | null
  /** Null where there is no engine that could hear. */
  listen: (listening: Parameters<SpeechLines['listen']>[0]) => ReturnType<SpeechLines['listen']> | null
  onStatus: (listener: () => void) => () => void
  stop: () => Promise<void>
}>

type Kept = { chosen: number; status: SpeechStatus; model: SpeechModelWords | null; engine: SupervisedSpeech | null }

/** The record that changes of the setting and of the engine are told of. */
export const SPEECH_RECORD = 'speech'

/** Runs the model that the administrator chose, and keeps to what they choose from now on. */
export function startSpeech(office: Office, run: RunSpeech): SpeechKeeper {
  const listeners = new Set<() => void>()
  let kept: Kept = { chosen: 0, status: OFF, model: null, engine: null }
  let ending = new AbortController()
  let stopping = Promise.resolve()

  function tell(mine: Kept, status: SpeechStatus): void {
    if (mine !== kept) return
    const isNews = status.state !== mine.status.state
    mine.status = status
    // How far the check has come only its own page wants to know.
    if (isNews) office.changes.publish([{ stage: 'transcript', id: SPEECH_RECORD }])
    for (const listener of listeners) listener()
  }
  function end(): Promise<void> {
    ending.abort()
    ending = new AbortController()
    const { engine } = kept
    stopping = stopping.then(() => engine?.stop())
    return stopping
  }
  function keepToSetting(): void {
    const setting = findSpeechSetting(office.db)
    if (setting.chosen === kept.chosen) return
    const ended = end()
    const begun: Kept = { chosen: setting.chosen, status: kept.status, model: null, engine: null }
    kept = begun
    begin(setting, begun, ending.signal, ended).catch((error: unknown) => tell(begun, damageOf(error)))
  }
  async function begin({ folder }: SpeechSetting, mine: Kept, signal: AbortSignal, before: Promise<void>) {
    if (folder === null) return tell(mine, OFF)
    tell(mine, { state: 'verifying', percent: 0 })
    const manifest = await readManifest(folder)
    const { name, licence, language, kind } = manifest
    mine.model = { name, licence, language, kind }
    await before
    if (!signal.aborted) mine.engine = run({ folder, manifest }, (status) => tell(mine, status))
  }

  const unsubscribe = office.changes.subscribe(({ records }) => {
    if (records.some(({ stage, id }) => stage === 'transcript' && id === SPEECH_RECORD)) keepToSetting()
  })
  keepToSetting()

  return {
    status: () => kept.status,
    model: () => kept.model,
    listen: (listening) => kept.engine?.listen(listening) ?? null,
    onStatus(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    async stop() {
      unsubscribe()
      await end()
      kept = { ...kept, engine: null }
    },
  }
}

const OFF: SpeechStatus = { state: 'off' }

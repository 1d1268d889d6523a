import type { SpeechStatus } from '../../../shared/model/speech-model.ts'
import { type ForkChild, superviseChild } from '../child/supervise-child.ts'
import { verifyModel } from './model-folder.ts'
import { createSpeechLines, type SpeechLines } from './speech-lines.ts'
import { FromSpeech, type SpeechLoad, type ToSpeech } from './speech-messages.ts'
import { damageOf } from './unfit-model.ts'

export type SupervisedSpeech = Readonly<{
  listen: SpeechLines['listen']
  stop: () => Promise<void>
}>

type Supervision = Readonly<{
  fork: ForkChild
  onStatus: (status: SpeechStatus) => void
  /** Milliseconds before each new start after a crash; the last one goes on. */
  pauses?: readonly number[]
}>

/** A large model on a slow disk. */
const LOAD_MS = 180_000
/** Nothing that is said takes longer to recognise, on any computer worth using. */
const HEAR_MS = 30_000
/** So often may a model end the engine while it loads. */
const TRIES = 3

/**
 * Runs the speech engine in a process of its own, for as many desks as want it. Before each start every file is compared
 * with the manifest: the folder may have changed since the last one.
 */
export function superviseSpeech(load: SpeechLoad, { fork, onStatus, pauses }: Supervision): SupervisedSpeech {
  const lines = createSpeechLines(tell)
  let loaded = false
  let broken = 0
  let givenUp: SpeechStatus | null = null

  const ending = new AbortController()
  const child = superviseChild<ToSpeech>({
    fork: () => fork(),
    before: verified,
    first: { what: 'start', load },
    startMs: LOAD_MS,
    onStart: () => onStatus({ state: 'starting' }),
    onMessage(data, wait) {
      const message = FromSpeech.safeParse(data)
      if (!message.success) return
      hear(message.data)
      if (loaded) wait(lines.isUnheard() ? HEAR_MS : null)
    },
    onEnd() {
      broken = loaded ? 0 : broken + 1
      loaded = false
      if (broken >= TRIES) givenUp ??= { state: 'damaged', fault: 'ENDS_ENGINE', file: null }
      lines.disconnect()
      if (givenUp) giveUp(givenUp)
      else onStatus({ state: 'crashed' })
      return givenUp === null
    },
    ...(pauses ? { pauses } : {}),
  })

  async function verified(): Promise<boolean> {
    const onPercent = (percent: number) => onStatus({ state: 'verifying', percent })
    try {
      onPercent(0)
      await verifyModel(load.folder, load.manifest, { signal: ending.signal, onPercent })
      return true
    } catch (error) {
      if (!ending.signal.aborted) giveUp(damageOf(error))
      return false
    }
  }
  function giveUp(why: SpeechStatus): void {
    onStatus(why)
    lines.end()
  }
  function tell(message: ToSpeech): void {
    child.send(message)
    if (message.what === 'sound') child.wait(HEAR_MS)
  }
  function hear(told: FromSpeech): void {
    if (told.what === 'failed') givenUp = refusal(told.reason)
    else if (told.what === 'ready') {
      loaded = true
      onStatus({ state: 'ready', realTimeFactor: told.realTimeFactor })
      lines.connect()
    } else lines.hear(told)
  }

  return {
    listen: lines.listen,
    async stop() {
      ending.abort()
      await child.stop()
      lines.end()
    },
  }
}

function refusal(reason: 'NO_ENGINE' | 'MODEL_REFUSED'): SpeechStatus {
  return reason === 'NO_ENGINE' ? { state: 'no-engine' } : { state: 'damaged', fault: reason, file: null }
}

import { useEffect, useRef, useState, useSyncExternalStore } from 'react'
import type { Part } from '../../../../shared/contract/transcript.ts'
import type { RecordingMark } from '../../../../shared/contract/transcript-recording.ts'
import type { AccountId, RecordingId, TranscriptId } from '../../../../shared/model/ids.ts'
import { type Failure, failureOf } from '../../../app/failure.ts'
import { hall, hallClient } from '../../../app/hall-client.ts'
import { isLoggedInAs, useMe } from '../../../app/me.tsx'
import { beforeSignOut } from '../../../app/session.ts'
import { unsaved } from '../../../app/unsaved.ts'
import { useCommand } from '../../../app/use-command.ts'
import { troubleOf, useMicrophone } from '../microphone.ts'
import { microphoneSound } from './microphone-sound.ts'
import { RecordingSession, type SessionState } from './recording-session.ts'

/** Recording an account at this desk. It ends when the page leaves the account: nobody is recorded who is not shown it. */
export function useRecording(transcript: TranscriptId) {
  const { id: me } = useMe()
  const [wanted, setWanted] = useState(false)
  const [opened, setOpened] = useState<Opened | null>(null)
  const session = opened?.session ?? null
  const microphone = useMicrophone(wanted)
  const begin = useCommand(hall.transcript.beginRecording)
  const state = useSyncExternalStore(session?.subscribe ?? never, session?.get ?? nothing)
  const isOn = state !== null && state.status !== 'ended'
  const trouble = wanted && !isOn ? troubleOf(microphone) : null

  useEffect(() => () => session?.stop(), [session])
  useEffect(() => {
    if (state?.status === 'ending' || state?.status === 'ended') setWanted(false)
  }, [state?.status])

  const { stream } = microphone
  const start = useLatest(async () => {
    const begun = await begin.run({ transcript })
    if (begun && stream) setOpened({ id: begun.id, session: openSession(me, begun.id, stream) })
    else setWanted(false)
  })
  useEffect(() => {
    if (wanted && stream) void start.current()
  }, [wanted, stream, start])

  return {
    /** The last one of this page. */
    id: opened?.id ?? null,
    state,
    isOn,
    microphone,
    /** Somebody asked for it and it does not run yet. */
    isStarting: wanted && !isOn && trouble === null,
    /** Somebody asked for it and the microphone gives nothing. */
    trouble,
    failure: begin.failure ?? state?.failure ?? null,
    start: () => (wanted ? microphone.again() : setWanted(true)),
    giveUp: () => setWanted(false),
    pause: () => session?.pause(),
    resume: () => session?.resume(),
    stop: () => session?.stop(),
    recorded: () => session?.recorded() ?? 0,
    placeOf: (moment: number) => session?.placeOf(moment) ?? null,
    mark(part: Part, words: string, at: number, made: RecordingMark['made']) {
      session?.mark({ id: crypto.randomUUID(), at: Math.max(0, at), part, words, made })
    },
  }
}

type Opened = Readonly<{ id: RecordingId; session: RecordingSession }>

export type Recording = ReturnType<typeof useRecording>

function openSession(me: AccountId, recording: RecordingId, stream: MediaStream): RecordingSession {
  const key = crypto.randomUUID()
  const { transcript } = hallClient
  const session = new RecordingSession({
    open: (listener) => microphoneSound(stream, listener),
    keep: (pieces, marks) =>
      refusal(me, () => transcript.keepRecorded({ recording, pieces: [...pieces], marks: [...marks] })),
    end: (pieces) => refusal(me, () => transcript.endRecording({ key, recording, pieces })),
    now: () => performance.now(),
    later: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
  })
  const held = unsaved.part(() => session.holdsSound())
  const acted = beforeSignOut(() => ended(session))
  void untilEnded(session).then(() => {
    held()
    acted()
  })
  return session
}

/** Stops it, and waits until the hall has it. */
function ended(session: RecordingSession): Promise<void> {
  session.stop()
  return untilEnded(session)
}

function untilEnded({ get, subscribe }: RecordingSession): Promise<void> {
  return new Promise((resolve) => {
    const forget = subscribe(look)
    look()
    function look() {
      if (get().status !== 'ended') return
      forget()
      resolve()
    }
  })
}

/** Sound of an account that has logged out waits in this page until the same one is back: nobody sends it for them. */
async function refusal(me: AccountId, send: () => Promise<unknown>): Promise<Failure | null> {
  if (!isLoggedInAs(me)) return 'OFFLINE'
  const failure = await send().then(() => null, failureOf)
  return failure === 'UNAUTHORIZED' ? 'OFFLINE' : failure
}

const never = () => () => undefined
const nothing = (): SessionState | null => null

function useLatest<Work>(work: Work) {
  const latest = useRef(work)
  useEffect(() => {
    latest.current = work
  })
  return latest
}

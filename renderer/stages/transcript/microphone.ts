import { useEffect, useSyncExternalStore } from 'react'

/**
 * `closed`: nobody here asked for it. `refused`: the browser, the shell or the system does not allow it. `none`: there is
 * no microphone, or it was unplugged. `busy`: another program holds it. `unavailable`: browsers give a microphone only to
 * pages of the own computer or of an encrypted line.
 */
type MicrophoneState = 'closed' | 'opening' | 'ready' | 'refused' | 'none' | 'busy' | 'unavailable'
type MicrophoneDevice = Readonly<{ id: string; name: string }>

type Microphone = Readonly<{
  state: MicrophoneState
  /** Only while `ready`. Whoever hears it leaves its tracks alone: others may be listening too. */
  stream: MediaStream | null
  /** Their names are known once the page was allowed to listen. */
  devices: readonly MicrophoneDevice[]
  /** The one that is heard; null before one was. */
  device: string | null
}>

/** The one microphone of this page: open as long as somebody wants it, one stream for all who do. */
export function useMicrophone(wanted: boolean) {
  const microphone = useSyncExternalStore(onChange, () => current)
  useEffect(() => {
    if (!wanted) return
    wantedBy += 1
    if (wantedBy === 1) void open()
    return () => {
      wantedBy -= 1
      if (wantedBy === 0) close()
    }
  }, [wanted])
  return { ...microphone, choose, again: () => void open() }
}

/** Why nothing is heard, where somebody has to do something about it. */
export function troubleOf({ state }: Pick<Microphone, 'state'>) {
  return TROUBLES.find((each) => each === state) ?? null
}

const TROUBLES = ['refused', 'none', 'busy', 'unavailable'] as const
const CLOSED: Microphone = { state: 'closed', stream: null, devices: [], device: null }
/** Which microphone this computer uses. */
const CHOSEN = 'huisheng.microphone'
/** What was said as it was said: the processing that calls use swallows quiet words. */
const UNPROCESSED = { channelCount: 1, echoCancellation: false, noiseSuppression: false, autoGainControl: false }

let current = CLOSED
let wantedBy = 0
let asked = 0
const listeners = new Set<() => void>()

function onChange(listener: () => void): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

function tell(changes: Partial<Microphone>): void {
  current = { ...current, ...changes }
  for (const listener of listeners) listener()
}

/** Takes effect at once where one is open, and stays for this computer. */
function choose(device: string): void {
  localStorage.setItem(CHOSEN, device)
  if (wantedBy > 0) void open()
}

async function open(): Promise<void> {
  end(current.stream)
  asked += 1
  const mine = asked
  tell({ state: 'opening', stream: null })
  if (!navigator.mediaDevices) return tell({ state: 'unavailable' })
  navigator.mediaDevices.ondevicechange = () => void listDevices()
  try {
    const stream = await navigator.mediaDevices.getUserMedia({ audio: { ...UNPROCESSED, ...whichDevice() } })
    // Closed meanwhile, or another one was chosen.
    if (mine !== asked) return end(stream)
    show(stream)
  } catch (error) {
    if (mine === asked) tell({ state: stateOf(error) })
  }
  await listDevices()
}

function show(stream: MediaStream): void {
  const [track] = stream.getAudioTracks()
  track?.addEventListener('ended', () => void wentAway(stream))
  tell({ state: 'ready', stream, device: track?.getSettings().deviceId ?? null })
}

/** Somebody pulled the plug, or took the permission back. */
async function wentAway(stream: MediaStream): Promise<void> {
  if (current.stream !== stream) return
  const mine = asked
  tell({ state: 'opening', stream: null })
  const { state } = await navigator.permissions.query({ name: 'microphone' })
  if (mine === asked) tell({ state: state === 'denied' ? 'refused' : 'none' })
}

function close(): void {
  asked += 1
  end(current.stream)
  tell({ state: 'closed', stream: null })
}

function end(stream: MediaStream | null): void {
  for (const track of stream?.getTracks() ?? []) track.stop()
}

/** As a wish: where the chosen one is not plugged in, another one is better than none. */
function whichDevice() {
  const chosen = localStorage.getItem(CHOSEN)
  return chosen === null ? {} : { deviceId: { ideal: chosen } }
}

async function listDevices(): Promise<void> {
  const all = await navigator.mediaDevices.enumerateDevices()
  const microphones = all.filter(({ kind, deviceId }) => kind === 'audioinput' && deviceId !== '')
  tell({ devices: microphones.map(({ deviceId, label }, index) => ({ id: deviceId, name: label || `${index + 1}` })) })
}

function stateOf(error: unknown): MicrophoneState {
  const name = error instanceof DOMException ? error.name : ''
  if (name === 'NotAllowedError' || name === 'SecurityError') return 'refused'
  return name === 'NotFoundError' || name === 'OverconstrainedError' ? 'none' : 'busy'
}

import { type RefObject, useCallback, useEffect, useState } from 'react'

export type CameraState = 'starting' | 'running' | 'notAllowed' | 'none' | 'busy' | 'unavailable'
export type Camera = Readonly<{ id: string; name: string }>

/** The picture of a camera in a video element, as long as it is shown; the browser chooses the first one. */
export function useCamera(video: RefObject<HTMLVideoElement | null>) {
  const [state, setState] = useState<CameraState>('starting')
  const [cameras, setCameras] = useState<readonly Camera[]>([])
  // Asking for the same camera once more is starting it again.
  const [asked, ask] = useState<Readonly<{ camera: string | null }>>({ camera: null })

  const show = useCallback(
    async (stream: MediaStream) => {
      if (!video.current) return end(stream)
      video.current.srcObject = stream
      // Names are told only to a page that was allowed to look.
      setCameras(await allCameras())
      setState('running')
    },
    [video],
  )

  useEffect(() => {
    // Browsers give a camera only to pages of the own computer or of an encrypted line.
    if (!navigator.mediaDevices) return setState('unavailable')
    let isShown = true
    let running: MediaStream | null = null
    setState('starting')
    open(asked.camera).then(
      (stream) => {
        running = stream
        if (isShown) void show(stream)
        else end(stream)
      },
      (error: unknown) => isShown && setState(stateOf(error)),
    )
    return () => {
      isShown = false
      if (running) end(running)
    }
  }, [asked, show])

  return {
    state,
    cameras,
    camera: asked.camera,
    choose: (camera: string) => ask({ camera }),
    again: () => ask({ ...asked }),
  }
}

/** Papers need points: as many as the camera has, up to what a page of 300 dpi needs. */
const SIZE = { width: { ideal: 3508 }, height: { ideal: 2480 } }

function open(camera: string | null): Promise<MediaStream> {
  const which = camera === null ? { facingMode: 'environment' } : { deviceId: { exact: camera } }
  return navigator.mediaDevices.getUserMedia({ video: { ...SIZE, ...which }, audio: false })
}

async function allCameras(): Promise<Camera[]> {
  const devices = await navigator.mediaDevices.enumerateDevices()
  return devices
    .filter(({ kind, deviceId }) => kind === 'videoinput' && deviceId !== '')
    .map(({ deviceId, label }, index) => ({ id: deviceId, name: label || String(index + 1) }))
}

function end(stream: MediaStream): void {
  for (const track of stream.getTracks()) track.stop()
}

function stateOf(error: unknown): CameraState {
  const name = error instanceof DOMException ? error.name : ''
  if (name === 'NotAllowedError' || name === 'SecurityError') return 'notAllowed'
  return name === 'NotFoundError' || name === 'OverconstrainedError' ? 'none' : 'busy'
}

import { ORPCError } from '@orpc/client'
import { useRef, useState } from 'react'
import { fileType, isPicture, LARGEST_FILE } from '../../../../shared/model/file-type.ts'
import type { VisitId } from '../../../../shared/model/ids.ts'
import { type Failure, failureOf } from '../../../app/failure.ts'
import { hallClient } from '../../../app/hall-client.ts'
import { sendFile } from '../../../app/transfer.ts'
import { asKept, thumbnailOf } from './attachment-picture.ts'

export type UploadItem = Readonly<{
  id: string
  name: string
  state: 'waiting' | 'sending' | 'done' | 'there' | 'failed'
  /** 0 to 1. */
  share: number
  failure: Failure | null
}>
type Sent = Readonly<{ file: File; end: AbortController }>

/** Files on their way to the hall, one after another; each can be stopped, and tried again when it failed. */
export function useAttachmentUploads(visit: VisitId) {
  const [items, setItems] = useState<readonly UploadItem[]>([])
  const files = useRef(new Map<string, Sent>())
  const line = useRef(Promise.resolve())

  const change = (id: string, changes: Partial<UploadItem>) =>
    setItems((now) => now.map((item) => (item.id === id ? { ...item, ...changes } : item)))
  const drop = (id: string) => setItems((now) => now.filter((item) => item.id !== id))

  function queue(id: string, file: File): void {
    const end = new AbortController()
    files.current.set(id, { file, end })
    line.current = line.current.then(() => send(id, file, end.signal))
  }

  async function send(id: string, file: File, signal: AbortSignal): Promise<void> {
    if (signal.aborted) return
    change(id, { state: 'sending', share: 0, failure: null })
    try {
      const onProgress = (share: number) => change(id, { share })
      const { alreadyThere } = await attach(visit, file, { signal, onProgress })
      files.current.delete(id)
      change(id, { state: alreadyThere ? 'there' : 'done', share: 1 })
    } catch (error) {
      if (!signal.aborted) change(id, { state: 'failed', failure: failureOf(error) })
    }
  }

  return {
    items,
    add(chosen: readonly File[]) {
      // Those that came through before have been seen.
      setItems((now) => now.filter(({ state }) => state !== 'done' && state !== 'there'))
      for (const file of chosen) {
        const item = { id: crypto.randomUUID(), name: file.name, state: 'waiting', share: 0, failure: null } as const
        setItems((now) => [...now, item])
        queue(item.id, file)
      }
    },
    stop(id: string) {
      files.current.get(id)?.end.abort()
      files.current.delete(id)
      drop(id)
    },
    again(id: string) {
      const sent = files.current.get(id)
      if (!sent) return
      change(id, { state: 'waiting', failure: null })
      queue(id, sent.file)
    },
  }
}

type Sending = Readonly<{ signal: AbortSignal; onProgress: (share: number) => void }>

async function attach(visit: VisitId, chosen: File, sending: Sending): Promise<Readonly<{ alreadyThere: boolean }>> {
  const file = await asKept(chosen)
  const type = fileType(new Uint8Array(await file.slice(0, 16).arrayBuffer()))
  // The hall looks at the content itself; this only spares everybody the way there.
  if (!type) throw new ORPCError('UNKNOWN_FILE_TYPE')
  if (file.size > LARGEST_FILE) throw new ORPCError('FILE_TOO_LARGE')
  const small = isPicture(type) ? await thumbnailOf(file) : null
  const { upload } = await sendFile(visit, file, sending)
  const thumbnail = small ? (await sendFile(visit, small, { signal: sending.signal })).upload : null
  return hallClient.visit.addAttachment({ key: crypto.randomUUID(), visit, upload, thumbnail, name: nameOf(file) })
}

const nameOf = ({ name }: File) =>
  name
    .replace(/\p{Cc}/gu, ' ')
    .trim()
    .slice(-200) || 'file'

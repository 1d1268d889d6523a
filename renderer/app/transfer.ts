import { ORPCError } from '@orpc/client'
import { Upload } from '../../shared/contract/visit-attachments.ts'
import type { AttachmentId, RecordingId, VisitId } from '../../shared/model/ids.ts'
import { OfflineError } from './connection.ts'
import { token } from './token.ts'

type Sending = Readonly<{ signal: AbortSignal; onProgress?: (share: number) => void }>

/**
 * Sends a file beside the contract, because only this way its progress is known; throws as a procedure does, and
 * AbortError where `signal` stopped it. The session travels in a header: an address would end up in logs.
 */
export function sendFile(visit: VisitId, file: Blob, { signal, onProgress }: Sending): Promise<Upload> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', `/attachments/${visit}`)
    request.setRequestHeader('authorization', `Bearer ${token.get() ?? ''}`)
    request.upload.onprogress = ({ loaded, total }) => onProgress?.(total === 0 ? 0 : loaded / total)
    request.onload = () => settle(request.status, request.responseText)
    request.onerror = () => reject(new OfflineError())
    request.onabort = () => reject(new DOMException('stopped', 'AbortError'))
    signal.addEventListener('abort', () => request.abort(), { once: true })
    if (signal.aborted) reject(new DOMException('stopped', 'AbortError'))
    else request.send(file)

    function settle(status: number, text: string): void {
      if (status === 200) resolve(Upload.parse(JSON.parse(text)))
      else reject(refusalIn(text))
    }
  })
}

/** Fetches an attachment, which the hall keeps in its journal, or its small picture, which it does not. */
export function fetchFile(id: AttachmentId, part: 'file' | 'thumbnail', signal: AbortSignal): Promise<Blob> {
  return fetchBytes(`/attachments/${id}${part === 'thumbnail' ? '/thumbnail' : ''}`, signal)
}

/** Fetches what was recorded; the hall keeps in its journal who listened. */
export function fetchSound(id: RecordingId, signal: AbortSignal): Promise<Blob> {
  return fetchBytes(`/recordings/${id}`, signal)
}

async function fetchBytes(address: string, signal: AbortSignal): Promise<Blob> {
  const headers = { authorization: `Bearer ${token.get() ?? ''}` }
  try {
    const answer = await fetch(address, { headers, signal })
    if (!answer.ok) throw refusalIn(await answer.text())
    return await answer.blob()
  } catch (error) {
    throw signal.aborted || error instanceof ORPCError ? error : new OfflineError()
  }
}

function refusalIn(text: string): ORPCError<string, unknown> {
  try {
    return new ORPCError(String(Object(JSON.parse(text)).code))
  } catch {
    return new ORPCError('INTERNAL_SERVER_ERROR')
  }
}

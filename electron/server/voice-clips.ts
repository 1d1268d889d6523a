import type { ServerResponse } from 'node:http'
import type { Office } from '../office/office.ts'
import { voiceClip } from '../office/ticket/voice.ts'

/** A recording of the hall by the digest of its bytes: no page asks twice. True when there is one at this address. */
export function sendVoiceClip(office: Office, path: string, response: ServerResponse): boolean {
  const digest = /^\/voice\/([0-9a-f]{64})$/.exec(path)?.[1]
  const clip = digest === undefined ? undefined : voiceClip(office, digest)
  if (!clip) return false
  response
    .writeHead(200, {
      'content-type': clip.type,
      'content-length': clip.bytes.length,
      'cache-control': 'public, max-age=31536000, immutable',
    })
    .end(clip.bytes)
  return true
}

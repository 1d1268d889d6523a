import type { ReaderSettingsOf } from '../../../shared/model/reader-settings.ts'
import { isLocalAddress } from './local-address.ts'
import { misread, noDevice, type Reader } from './reader.ts'
import { cardInAnswer } from './service-answer.ts'
import { serviceSocketReader } from './service-socket-reader.ts'

/** A vendor's service on this computer that is asked over HTTP or WebSocket and answers with JSON. */
export function serviceReader(settings: ReaderSettingsOf<'service'>): Reader {
  const reader = /^ws/i.test(settings.address) ? serviceSocketReader(settings) : askedReader(settings)
  return {
    ...reader,
    async open() {
      if (!settings.elsewhere && !isLocalAddress(settings.address)) throw noDevice('ADDRESS_NOT_LOCAL')
      await reader.open()
    },
  }
}

/** Each reading is one request; there is nothing to open. */
function askedReader(settings: ReaderSettingsOf<'service'>): Reader {
  return {
    open: async () => undefined,
    read: async (signal) => cardInAnswer(await ask(settings, signal), settings),
    close: async () => undefined,
  }
}

async function ask(settings: ReaderSettingsOf<'service'>, signal: AbortSignal): Promise<string> {
  const { address, method, body, contentType } = settings
  const request = method === 'POST' ? { method, body, headers: { 'content-type': contentType } } : { method }
  // A redirection could lead away from the address that was allowed.
  const answer = await fetch(address, { ...request, signal, redirect: 'error' }).catch(() => null)
  if (!answer) throw noDevice('SERVICE_AWAY')
  const bytes = await bytesOf(answer).catch(() => {
    throw noDevice('SERVICE_AWAY')
  })
  if (!bytes) throw misread('ANSWER_UNFIT')
  return new TextDecoder(encodingOf(answer.headers.get('content-type'))).decode(bytes)
}

/** A card with its photo is far smaller; more is no answer of a card reader. */
const MOST_BYTES = 4_000_000

async function bytesOf(answer: Response): Promise<Buffer | null> {
  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of answer.body ?? []) {
    size += part.length
    if (size > MOST_BYTES) return null
    parts.push(part)
  }
  return Buffer.concat(parts)
}

function encodingOf(contentType: string | null): string {
  const named = /charset="?([\w-]+)/i.exec(contentType ?? '')?.[1] ?? 'utf-8'
  return /^gb/i.test(named) ? 'gb18030' : 'utf-8'
}

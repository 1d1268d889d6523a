/** What lies in a browser's files: nobody without the account's key from the hall can read it. */
export type SealedDraft = Readonly<{ nonce: Uint8Array<ArrayBuffer>; hidden: ArrayBuffer }>

/** The key as the hall gives it; no script can read it out of this object again. */
export function draftKeyFrom(secret: string): Promise<CryptoKey> {
  const bytes = Uint8Array.from(atob(secret.replaceAll('-', '+').replaceAll('_', '/')), (sign) => sign.charCodeAt(0))
  return crypto.subtle.importKey('raw', bytes, CIPHER, false, ['encrypt', 'decrypt'])
}

/** `place` names account, page and draft: a value copied into another place does not open there. */
export async function sealDraft(key: CryptoKey, place: string, draft: unknown): Promise<SealedDraft> {
  const nonce = crypto.getRandomValues(new Uint8Array(12))
  const clear = new TextEncoder().encode(JSON.stringify(draft))
  return {
    nonce,
    hidden: await crypto.subtle.encrypt({ name: CIPHER, iv: nonce, additionalData: at(place) }, key, clear),
  }
}

/** Null where it was sealed under another key or in another place, or was changed. */
export async function openDraft(key: CryptoKey, place: string, { nonce, hidden }: SealedDraft): Promise<unknown> {
  try {
    const how = { name: CIPHER, iv: nonce, additionalData: at(place) }
    return JSON.parse(new TextDecoder().decode(await crypto.subtle.decrypt(how, key, hidden)))
  } catch {
    return null
  }
}

const CIPHER = 'AES-GCM'
const at = (place: string) => new TextEncoder().encode(place)

import { host } from './host.ts'

/**
 * Puts a file where the person wants it: asked by the desktop shell, or into the browser's downloads. Answers with
 * where it is, or null when the person changed their mind.
 */
export async function saveFile(name: string, bytes: Uint8Array<ArrayBuffer>, type: string): Promise<string | null> {
  if (host) return host.saveFile({ name, base64: base64Of(bytes) })
  const address = URL.createObjectURL(new Blob([bytes], { type }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // The browser reads the file after the click returns.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
  return name
}

function base64Of(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
}

/** The bytes that base64 stands for; throws when it is not base64. */
export function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  const characters = atob(base64)
  return Uint8Array.from(characters, (character) => character.charCodeAt(0))
}

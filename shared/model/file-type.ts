/** What a visitor's papers may arrive as: what every browser shows without running anything in it. */
export const FILE_TYPES = ['image/jpeg', 'image/png', 'image/webp', 'application/pdf'] as const
export type FileType = (typeof FILE_TYPES)[number]

/** 20 MB each and fifty a visit; a thumbnail is at most 320 pixels wide or high. */
export const LARGEST_FILE = 20 * 1024 * 1024
export const FILES_PER_VISIT = 50
export const LARGEST_THUMBNAIL = 60 * 1024
/** What is merged is held in memory whole. */
export const LARGEST_MERGE = 60 * 1024 * 1024

/**
 * What a file is by its first bytes; null for anything else, whatever its name says. They have to be the very first:
 * a file that is two things at once is neither.
 */
export function fileType(bytes: Uint8Array): FileType | null {
  if (startsWith(bytes, [0xff, 0xd8, 0xff])) return 'image/jpeg'
  if (startsWith(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return 'image/png'
  if (startsWith(bytes, letters('RIFF')) && startsWith(bytes.subarray(8), letters('WEBP'))) return 'image/webp'
  return startsWith(bytes, letters('%PDF-')) ? 'application/pdf' : null
}

export const isPicture = (type: FileType) => type !== 'application/pdf'

const letters = (text: string) => Array.from(text, (letter) => letter.charCodeAt(0))

function startsWith(bytes: Uint8Array, beginning: readonly number[]): boolean {
  return beginning.every((byte, index) => bytes[index] === byte)
}

import { CARD_FIELDS, type WordedCard } from '../../../shared/model/identity-card.ts'
import { readBaseMessage, TEXT_LENGTH } from './base-message.ts'

/**
 * The file wz.txt of a CVR library: the card's own 256 bytes, or one field in each line in GB 18030 (or UTF-16 with a
 * byte order mark). The validity is one line, or two.
 */
export function readTextFile(bytes: Uint8Array): WordedCard {
  if (bytes.length === TEXT_LENGTH) return readBaseMessage(bytes)
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'gb18030'
  const lines = new TextDecoder(encoding).decode(bytes).split(/\r?\n/)
  return Object.fromEntries(CARD_FIELDS.map((field, index) => [field, lines[index]]))
}

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fileType } from './file-type.ts'

const bytes = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0))

test.each([
  ['image/jpeg', '\xff\xd8\xff\xe0....JFIF'],
  ['image/png', '\x89PNG\r\n\x1a\n....IHDR'],
  ['image/webp', 'RIFF....WEBPVP8 '],
  ['application/pdf', '%PDF-1.7\n'],
])('a file that begins so is %s', (type, text) => {
  expect(fileType(bytes(text))).toBe(type)
})

test.each([
  ['a page', '<!doctype html><script>alert(1)</script>'],
  ['a drawing with a script', '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'],
  ['a program', 'MZ\x90\x00'],
  ['an archive, as documents of an office are', 'PK\x03\x04'],
  ['a page before a PDF', '<html>%PDF-1.7'],
  ['a sound in the same wrapping as WebP', 'RIFF....WAVEfmt '],
  ['the beginning of a beginning', '\x89PNG'],
  ['nothing', ''],
])('%s is none of them', (_, text) => {
  expect(fileType(bytes(text))).toBeNull()
})

test('chance is never taken for a file without its beginning', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 64 }), (chance) => {
      const known = [0xff, 0x89, 0x52, 0x25].includes(chance[0] ?? 0)
      expect(known || fileType(chance) === null).toBe(true)
    }),
  )
})

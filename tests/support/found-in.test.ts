import { expect, test } from 'vitest'
import { foundIn } from './found-in.ts'

const texts = { phone: '19977031201', street: '标记路' }
const found = (bytes: Buffer) => foundIn(bytes, texts).join()

test('a text is found in whatever form it was written', () => {
  const line = 'before 19977031201 标记路 after'
  expect(found(Buffer.from(line))).toMatch(/phone \(UTF-8\).*street \(UTF-8\)/)
  expect(found(Buffer.from(line, 'utf16le'))).toMatch(/phone \(UTF-16LE\).*street \(UTF-16LE\)/)
  expect(found(Buffer.from(Buffer.from(line).toString('hex')))).toMatch(/phone \(hex\).*street \(hex\)/)
  expect(found(Buffer.from(encodeURIComponent(line)))).toContain('street (URL)')
  expect(found(Buffer.from('\\u6807\\u8bb0\\u8def'))).toBe('street (JSON)')
  for (const before of ['', 'a', 'ab']) {
    expect(found(Buffer.from(Buffer.from(before + line).toString('base64')))).toMatch(/phone.*street/)
  }
})

test('what is not there is not found', () => {
  expect(found(Buffer.from('1997703120 标 记 路'))).toBe('')
})

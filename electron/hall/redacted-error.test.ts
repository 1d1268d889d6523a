import { expect, test } from 'vitest'
import { redactedError } from './redacted-error.ts'

test('an error is logged by its kind, its code and its place', () => {
  const error = Object.assign(new RangeError('no such party: 林秀英'), { code: 'ERR_RANGE' })
  expect(redactedError(error)).toMatchObject({ name: 'RangeError', code: 'ERR_RANGE' })
  expect(JSON.stringify(redactedError(error))).toContain('redacted-error.test.ts')
})

test('what somebody typed is in no part of it, however it reads', () => {
  const typed = ['19977031201', 'first line\n    at 19977031201 (file.ts:1:1)\n19977031201', '$& 19977031201']
  for (const text of typed) {
    const broken = [text, `{"phone":"${text}`].map((body) => {
      try {
        return JSON.parse(body)
      } catch (error) {
        return error
      }
    })
    for (const error of [...broken, new Error(text), new Error('outer', { cause: text }), text, { text }]) {
      expect(JSON.stringify(redactedError(error))).not.toContain('1997703')
    }
  }
})

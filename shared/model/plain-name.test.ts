import fc from 'fast-check'
import { expect, test } from 'vitest'
import { plainName } from './plain-name.ts'

test('full-width letters and the dots of all keyboards are one', () => {
  expect(plainName(' ＡＢ公司　二\t部 ')).toBe('AB公司 二 部')
  const dots = [...'·•‧・･⋅∙⸱．.']
  expect(new Set(dots.map((dot) => plainName(`阿依古丽${dot}买买提`)))).toEqual(new Set(['阿依古丽·买买提']))
})

test('what tells names apart stays', () => {
  for (const name of ['𠮷田 㛃', 'J. Smith', 'A.B公司', '三·一三', '厂（老）'.normalize('NFKC')])
    expect(plainName(name)).toBe(name)
})

test('a plain name is plain already', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => plainName(plainName(text)) === plainName(text)))
})

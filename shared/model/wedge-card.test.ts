import { expect, test } from 'vitest'
import { readWedge, type WedgeSettings } from './wedge-card.ts'
import { afterKey, afterText, NOTHING_TYPED, WEDGE_GAP, type WedgeKey, type WedgeTyping } from './wedge-typing.ts'

const NUMBER = '11010519491231002X'
const ENTER: WedgeKey = { key: 'Enter', code: 'Enter', shiftKey: false, altKey: false }
const settings: WedgeSettings = {
  kind: 'wedge',
  separator: '|',
  fields: ['name', 'sex', 'nation', 'birthDate', 'address', 'number', 'skip'],
}

test('a citizen number by itself is a card without a name', () => {
  expect(readWedge(NUMBER.toLowerCase(), null)).toMatchObject({ number: NUMBER, name: '' })
  expect(readWedge('042917', null)).toBeNull()
})

test('fields stand where the settings say', () => {
  const typed = `李某|女|满族|19491231|长宁街道中山路1号|${NUMBER}|x`
  expect(readWedge(typed, settings)).toMatchObject({
    name: '李某',
    sex: 'female',
    nation: '满',
    birthDate: '1949-12-31',
    address: '长宁街道中山路1号',
    number: NUMBER,
  })
  expect(readWedge(typed, { ...settings, separator: ';' })).toBeNull()
})

test('a line with fewer fields or without a number is no card', () => {
  expect(readWedge(`李某|${NUMBER}`, settings)).toBeNull()
  expect(readWedge('李某|女|满族|19491231|长宁街道|无|x', settings)).toBeNull()
})

test('a device that types is told from hands by its pace', () => {
  const keys = [...NUMBER].map(key)
  expect(typed(keys, 8)).toBe(NUMBER)
  expect(typed(keys, WEDGE_GAP)).toBe(NUMBER)
  expect(typed(keys, WEDGE_GAP + 1)).toBe('')
})

test('field case 33: an input method that swallows letters and signs changes nothing', () => {
  const swallowed = [...'X|'].map((sign) => ({ ...key(sign), key: 'Process' }))
  expect(typed(swallowed, 8)).toBe('X|')
  expect(typed([...swallowed, { ...ENTER, key: 'Process' }], 8)).toBe('X|')
})

test('what a person typed before is no part of it, and neither are the keys held beside', () => {
  const before = afterKey(NOTHING_TYPED, key('9'), 0).typing
  const shift: WedgeKey = { key: 'Shift', code: 'ShiftLeft', shiftKey: true, altKey: false }
  const all = [...'12'].flatMap((sign, index) => [
    [shift, 5_000 + index * 10],
    [key(sign), 5_004 + index * 10],
  ]) as [WedgeKey, number][]
  const typing = all.reduce((state, [each, at]) => afterKey(state, each, at).typing, before)
  expect(typing.typed).toBe('12')
})

test('hanzi written by their codes come as text, each once', () => {
  const digits = [...'16709'].map((sign) => ({ ...key(sign), code: `Numpad${sign}`, altKey: true }))
  const coded = (state: WedgeTyping, text: string, at: number) =>
    afterText(
      digits.reduce((now, digit, index) => afterKey(now, digit, at + index).typing, state),
      text,
    )
  expect(coded(coded(NOTHING_TYPED, '丽', 0), '丽', 10).typed).toBe('丽丽')
  const byKey = afterKey(NOTHING_TYPED, { ...key('李'), code: '' }, 0).typing
  expect(afterText(byKey, '李').typed).toBe('李')
})

function typed(keys: readonly WedgeKey[], gap: number): string {
  const { state, at } = keys.reduce(
    (so, each) => {
      const after = afterKey(so.state, each, so.at + gap)
      return after.ended === undefined ? { state: after.typing, at: so.at + gap } : so
    },
    { state: NOTHING_TYPED, at: 1_000 },
  )
  return keys.length > 0 ? (afterKey(state, ENTER, at + gap).ended ?? '') : ''
}

function key(sign: string): WedgeKey {
  const code = /[a-z]/i.test(sign)
    ? `Key${sign.toUpperCase()}`
    : /\d/.test(sign)
      ? `Digit${sign}`
      : sign === '|'
        ? 'Backslash'
        : ''
  return { key: sign, code, shiftKey: sign === '|', altKey: false }
}

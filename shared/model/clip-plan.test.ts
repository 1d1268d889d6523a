import { expect, test } from 'vitest'
import { CHIME, type Clips, phrasesOfHall, planCall, unspokenDesks, type VoiceLibrary } from './clip-plan.ts'
import { spokenWords } from './rule-packs.ts'

const clipsOf = (phrases: string, voice: string): Clips =>
  Object.fromEntries(phrases.split(' ').map((phrase) => [phrase, `${voice}${phrase}`]))
const builtIn = clipsOf(`${CHIME} 请 A B 零 一 二 三 十 号 到 号窗口 窗口 领导 接访 室 请看屏幕`, '')
const none: VoiceLibrary = { packs: {}, builtIn }
const A012 = { label: 'A012', deskName: '3号窗口' }
const once = (packs: readonly string[] = []) => ({ packs, repeats: 1 })
const said = (call: typeof A012, library: VoiceLibrary, packs: readonly string[] = []) =>
  planCall(call, once(packs), library, spokenWords)[1]?.join(' ')

test('a call is a chime and then the call twice, number and desk, digit by digit', () => {
  const sentence = '请 A 零 一 二 号 到 三 号窗口'.split(' ')
  expect(planCall(A012, { packs: [], repeats: 2 }, none, spokenWords)).toEqual([[CHIME], sentence, sentence])
})

test('a phrase without a clip of its own is joined from the longest parts that cover it', () => {
  expect(said({ label: 'B001', deskName: '12号窗口' }, none)).toBe('请 B 零 零 一 号 到 十 二 号窗口')
  expect(said({ label: 'B001', deskName: '领导接访室' }, none)).toBe('请 B 零 零 一 号 到 领导 接访 室')
})

test('field case 11: a desk that nobody can say is not left out, visitors are asked to look at the screen', () => {
  expect(said({ label: 'A001', deskName: '领导会客厅' }, none)).toBe('请 A 零 零 一 号 请看屏幕')
  expect(unspokenDesks(['3号窗口', '领导会客厅', '领导接访室'], none, spokenWords)).toEqual(['领导会客厅'])
})

test('the hall’s own recording takes the place of the built-in one, in every pack that has none itself', () => {
  const library = { builtIn, packs: { standard: clipsOf('号窗口 A', 'own-'), 闽南话: clipsOf('请 三', 'min-') } }
  expect(said(A012, library)).toBe('请 own-A 零 一 二 号 到 三 own-号窗口')
  expect(said(A012, library, ['闽南话'])).toBe('min-请 own-A 零 一 二 号 到 min-三 own-号窗口')
})

test('a pack says what it can join itself before another voice says it whole', () => {
  const library = { builtIn, packs: { 闽南话: clipsOf('号 窗口', 'min-') } }
  expect(said(A012, library, ['闽南话'])).toBe('请 A 零 一 二 min-号 到 三 min-号 min-窗口')
})

test('packs are spoken in their order, each at least once', () => {
  const library = { builtIn, packs: { 闽南话: clipsOf('请', 'min-'), 客家话: clipsOf('请', 'ke-') } }
  const firsts = (packs: readonly string[], repeats: number) =>
    planCall(A012, { packs, repeats }, library, spokenWords)
      .slice(1)
      .map(([first]) => first)
  expect(firsts(['standard', '闽南话', '客家话'], 2)).toEqual(['请', 'min-请', 'ke-请'])
  expect(firsts(['闽南话', 'standard'], 3)).toEqual(['min-请', '请', 'min-请'])
  expect(firsts(['gone'], 2)).toEqual(['请', '请'])
})

test('a phrase named like a property of every object is no clip', () => {
  expect(said({ label: 'A001', deskName: 'constructor' }, none)).toBe('请 A 零 零 一 号 请看屏幕')
})

test('the phrases of a hall are what its calls are joined from, each once', () => {
  expect(phrasesOfHall(['3号窗口', '12号窗口', '领导接访室'], ['B', 'A'], spokenWords).join(' ')).toBe(
    `${CHIME} 请 A B 零 一 二 三 四 五 六 七 八 九 十 号 到 号窗口 领导接访室 请看屏幕`,
  )
})

import { expect, test } from 'vitest'
import matters from '../../../resources/seed/matters.json' with { type: 'json' }
import type { Guide } from '../../../shared/contract/transcript.ts'
import type { Fact } from '../../../shared/model/account-facts.ts'
import { offersFor, withFact } from './offers.ts'

const EMPTY: Guide = { who: '', when: '', where: '', what: '', want: '', basis: '', words: '' }
const words = (facts: readonly Fact[]) => facts.map(({ text }) => text)

test('what was told is offered to the questions it answers', () => {
  const { what = '' } = matters.find(({ code }) => code === 'injury')?.transcript ?? {}
  const offers = offersFor({ ...EMPTY, what })
  expect(words(offers.who)).toEqual(['顺木家具厂', '第二医院'])
  expect(words(offers.when)).toEqual(['9月3号下午'])
  expect(words(offers.where)).toEqual(['顺木家具厂', '第二医院'])
  expect(words(offers.want)).toEqual(expect.arrayContaining(['6.8万元', '4.5万元']))
  expect(offers.what).toEqual([])
})

test('sentences in which somebody asks for something or shows something are offered whole', () => {
  const told = '我叫王芳，三亩地给占了。希望镇里把补偿款补上，或者退我三亩地！合同和照片都在这里。别的没有了。'
  const offers = offersFor({ ...EMPTY, words: told })
  expect(words(offers.want)).toEqual(['希望镇里把补偿款补上，或者退我三亩地', '三亩'])
  expect(words(offers.basis)).toEqual(['合同和照片都在这里'])
  expect(words(offersFor({ ...EMPTY, words: told, basis: '合同和照片都在这里，复印了' }).basis)).toEqual([])
})

test('an exact amount is offered before one that is about so much, and a share too', () => {
  const offers = offersFor({ ...EMPTY, what: '损失大概二十万，欠我三万五千元，只肯补百分之三十，干了八个月。' })
  expect(words(offers.want)).toEqual(['三万五千元', '大概二十万', '百分之三十'])
})

test('what the field says already is not offered to it again', () => {
  const guide = { ...EMPTY, what: '我叫王芳，2025年3月在松渡县', who: '王芳，本人', when: '2025年3月' }
  const offers = offersFor(guide)
  expect([offers.who, offers.when]).toEqual([[], []])
  expect(words(offers.where)).toEqual(['松渡县'])
})

test.each([
  ['', 'person', '王芳'],
  ['李强', 'person', '李强、王芳'],
  ['李强，', 'person', '李强，王芳'],
  ['李强说的。 ', 'person', '李强说的、王芳'],
  ['赔偿', 'demand', '赔偿；王芳'],
  ['赔偿。', 'demand', '赔偿。王芳'],
] as const)('taken after “%s”, a %s follows as a clerk would write it', (answer, kind, written) => {
  const { kept, piece } = withFact(answer, { kind, text: '王芳', at: 0 })
  expect(answer.slice(0, kept) + piece).toBe(written)
})

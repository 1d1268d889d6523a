import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ReaderSettings, type ReaderSettingsOf } from '../../../shared/model/reader-settings.ts'
import { ReaderProblem } from './reader.ts'
import { cardInAnswer } from './service-answer.ts'

function mapping(settings: object): ReaderSettingsOf<'service'> {
  const parsed = ReaderSettings.parse({ kind: 'service', address: 'http://127.0.0.1:1/', ...settings })
  if (parsed.kind !== 'service') throw new Error('no service')
  return parsed
}
const flat = mapping({ fields: { name: 'Name', number: 'CardNo', nation: 'Nation', kind: 'CardType' } })
const deep = mapping({
  fields: { name: 'result.0.people.name', number: 'result.0.people.id', validFrom: 'result.0.valid' },
  success: { path: 'code', values: ['0', 'ok'], noCard: ['-2'] },
})
const answer = (code: unknown) =>
  JSON.stringify({ code, result: [{ people: { name: '李某', id: 4405 }, valid: '20100101-长期' }] })

test('fields are found by their paths, deep and flat, as texts and as numbers', () => {
  expect(cardInAnswer('{"Name":"李某","CardNo":123,"Nation":"满族","CardType":"J"}', flat)).toMatchObject({
    kind: 'residence-permit',
    name: '李某',
    number: '123',
    nation: '满',
  })
  expect(cardInAnswer(answer(0), deep)).toMatchObject({ validFrom: '2010-01-01', validUntil: 'long' })
  expect(cardInAnswer(answer('ok'), deep)).not.toBeNull()
})

test('an answer wrapped into a call is read as well', () => {
  expect(cardInAnswer('\uFEFFjQuery1_2.cb({"Name":"李某","CardNo":"1"});\n', flat)).toMatchObject({ name: '李某' })
})

test('no card, a failure and an answer that does not fit are told apart', () => {
  expect(cardInAnswer(answer(-2), deep)).toBeNull()
  expect(() => cardInAnswer(answer(-7), deep)).toThrow('READ_FAILED')
  expect(() => cardInAnswer('{"code":0,"person":{}}', deep)).toThrow('ANSWER_UNFIT')
  expect(() => cardInAnswer('<html>', deep)).toThrow('ANSWER_UNFIT')
  expect(cardInAnswer('{}', flat)).toBeNull()
  expect(() => cardInAnswer('{"Name":"李某"}', flat)).toThrow('ANSWER_UNFIT')
})

test('without a list of values for no card, every failure is none', () => {
  const plain = mapping({ fields: { name: 'n', number: 'i' }, success: { path: 'ok', values: ['true'] } })
  expect(cardInAnswer('{"ok":false,"n":"x","i":"1"}', plain)).toBeNull()
  expect(cardInAnswer('{"ok":true,"n":"x","i":"1"}', plain)).not.toBeNull()
})

test('a path leads only into what the answer holds', () => {
  const inherited = mapping({ fields: { name: 'constructor.name', number: '__proto__.constructor.name' } })
  expect(cardInAnswer('{}', inherited)).toBeNull()
})

test('whatever a service answers, it is a card, none, or a misread', () => {
  const text = fc.oneof(
    fc.array(fc.integer({ min: 0, max: 0xffff })).map((codes) => String.fromCharCode(...codes)),
    fc.json(),
    fc.json().map((json) => `cb(${json})`),
  )
  fc.assert(
    fc.property(text, (said) => {
      for (const settings of [flat, deep]) {
        try {
          cardInAnswer(said, settings)
        } catch (error) {
          expect(error).toBeInstanceOf(ReaderProblem)
        }
      }
    }),
  )
})

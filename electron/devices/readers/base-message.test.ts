import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cardFrom } from '../../../shared/model/identity-card.ts'
import { chipTexts, residentCard } from '../../../tests/support/sample-cards.ts'
import { readBaseMessage } from './base-message.ts'

const cardOf = (text: Uint8Array) => cardFrom(readBaseMessage(text))

test('a resident card is read by the places of its fields', () => {
  expect(cardOf(chipTexts.resident)).toEqual(residentCard)
})

test('a residence permit has no nation and a kind of its own', () => {
  expect(cardOf(chipTexts.permit)).toMatchObject({
    kind: 'residence-permit',
    name: '陳某',
    nation: '',
    number: '810000199001150028',
    validUntil: '2024-03-01',
  })
})

test('both kinds of cards of foreigners are read, with the Chinese name where there is one', () => {
  expect(cardOf(chipTexts.foreigner2017)).toMatchObject({
    kind: 'foreigner-card',
    name: 'DUPONT, MARIE',
    sex: 'female',
    nation: 'FRA',
    number: 'FRA110080010101',
    birthDate: '1980-01-01',
    validFrom: '2018-06-01',
    address: '',
  })
  expect(cardOf(chipTexts.foreigner2023)).toMatchObject({
    kind: 'foreigner-card',
    name: '杜玛丽',
    number: '911250198001010028',
    validUntil: '2034-01-01',
  })
})

test('any bytes make a card or none, and nothing breaks', () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => cardOf(bytes) !== undefined))
})

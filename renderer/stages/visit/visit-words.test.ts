import { expect, test } from 'vitest'
import { withPhones } from './visit-words.ts'

test('who was revealed keeps what else is known of them, also where they gave no phone', () => {
  const people = [
    { as: 'agent', name: '㛃𬭎', phoneMasked: '138****0002' },
    { as: 'companion', name: '同来甲', phoneMasked: '' },
  ]
  expect(withPhones(people, '㛃𬭎 13800000002\n同来甲')).toEqual([
    { as: 'agent', name: '㛃𬭎', phoneMasked: '13800000002' },
    { as: 'companion', name: '同来甲', phoneMasked: '' },
  ])
})

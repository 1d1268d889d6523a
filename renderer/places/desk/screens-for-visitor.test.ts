import { expect, test } from 'vitest'
import { screensForVisitor } from './screens-for-visitor.ts'

const laptop = { id: 1, label: 'laptop', isPrimary: true, page: null }
const wall = { id: 2, label: 'wall', isPrimary: false, page: 'display' as const }
const counter = { id: 3, label: 'counter', isPrimary: false, page: null }

test('the screen at the counter comes before the main one, on which the desk usually is', () => {
  expect(screensForVisitor([laptop, wall, counter])).toEqual([counter, laptop])
})

test('what shows something already is left alone', () => {
  expect(screensForVisitor([laptop, wall])).toEqual([laptop])
})

test('the only screen is the clerk’s', () => {
  expect(screensForVisitor([laptop])).toEqual([])
})

import { expect, test } from 'vitest'
import { articleOf } from './article.ts'

test('an article is read with or without its paragraph', () => {
  expect(articleOf('23.3')).toEqual({ article: '23', paragraph: '3' })
  expect(articleOf('34')).toEqual({ article: '34', paragraph: null })
})

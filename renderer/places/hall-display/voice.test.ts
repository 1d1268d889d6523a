import { expect, test } from 'vitest'
import { spoken } from './voice.ts'

const clips = { 请: 'a', A: 'b', 零: 'c', 一: 'd', 号: 'e', 到: 'f', 十: 'g', 二: 'h', 号窗口: 'i' }

test('recorded phrases are spoken as they are', () => {
  expect(spoken(['请', 'A', '零', '一', '号', '到', '号窗口'], clips)).toEqual([
    '请',
    'A',
    '零',
    '一',
    '号',
    '到',
    '号窗口',
  ])
})

test('a numeral without a clip of its own is joined from its characters', () => {
  expect(spoken(['十二', '号窗口'], clips)).toEqual(['十', '二', '号窗口'])
})

test('what nobody recorded is left out and the rest is still spoken', () => {
  expect(spoken(['请', 'A', '号', '到', '接谈室'], clips)).toEqual(['请', 'A', '号', '到'])
})

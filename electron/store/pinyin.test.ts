import { expect, test } from 'vitest'
import { initialsOf, pinyinOf, readingOf } from './pinyin.ts'

test.each([
  ['王芳', 'wangfang', 'wf'],
  ['单田芳', 'shantianfang', 'stf'],
  ['欧阳娜娜', 'ouyangnana', 'oynn'],
  ['吕布', 'lvbu', 'lb'],
  ['𠮷野芳', 'jiyefang', 'jyf'],
  ['王𫘣芳', 'wangfang', 'wf'],
  ['John Smith', 'johnsmith', 'js'],
  ['东乡三村 10 户村民', 'dongxiangsancun10hucunmin', 'dxsc10hcm'],
  ['㛃', 'jie', 'j'],
])('%s is typed as %s or %s', (name, whole, initials) => {
  expect([pinyinOf(name), initialsOf(name)]).toEqual([whole, initials])
})

test.each([
  ['解放路住户', 'group', 'jiefangluzhuhu', 'jflzh'],
  ['单位职工代表', 'group', 'danweizhigongdaibiao', 'dwzgdb'],
  ['单某等六人', 'group', 'shanmoudengliuren', 'smdlr'],
  ['区第二建筑公司', 'organisation', 'qudierjianzhugongsi', 'qdejzgs'],
])('%s, a %s, is typed as %s or %s', (name, of, whole, initials) => {
  expect([pinyinOf(name, of), initialsOf(name, of)]).toEqual([whole, initials])
})

test.each([
  ['覃辉', 'tan hui', 'tanhui', 'th'],
  ['覃辉', 'tanhui', 'tanhui', 'qh'],
  ['覃', 'tan', 'tan', 't'],
  ['覃辉', ' ', 'qinhui', 'qh'],
  ['东乡三村 10 户', 'dong xiang san cun 10 hu', 'dongxiangsancun10hu', 'dxsc10h'],
])('%s, read as "%s", is typed as %s or %s', (name, said, whole, initials) => {
  expect(readingOf(name, 'person', said)).toEqual({ pinyin: whole, initials })
})

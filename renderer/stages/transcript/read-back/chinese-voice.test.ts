import { expect, test } from 'vitest'
import { chineseVoice } from './chinese-voice.ts'

const voice = (lang: string, localService = true) => ({ lang, localService, default: false })

test('only a Mandarin voice of this computer speaks; the mainland’s goes first', () => {
  expect(chineseVoice([])).toBeNull()
  expect(chineseVoice([voice('en-US'), voice('zh-CN', false), voice('zh-HK'), voice('yue-HK')])).toBeNull()
  expect(chineseVoice([voice('zh-TW'), voice('zh_CN')])?.lang).toBe('zh_CN')
  expect(chineseVoice([voice('zh-TW')])?.lang).toBe('zh-TW')
  expect(chineseVoice([voice('cmn-Hans-CN')])?.lang).toBe('cmn-Hans-CN')
})

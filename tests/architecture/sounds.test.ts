import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import desks from '../../resources/seed/desks.json' with { type: 'json' }
import pack from '../../resources/sounds/pack.json' with { type: 'json' }
import { spokenWords } from '../../shared/model/rule-packs.ts'
import { spokenCall } from '../../shared/model/spoken-call.ts'
import { root } from './sources.ts'

const folder = join(root, 'resources/sounds')
const clips = new Set(readdirSync(folder).filter((name) => name.endsWith('.ogg')))

test('every phrase of the pack has its clip, and every clip is used', () => {
  expect(new Set([...Object.values(pack.phrases), pack.chime])).toEqual(clips)
})

test('the clips together stay below 0.4 MB', () => {
  const bytes = [...clips].map((name) => statSync(join(folder, name)).size)
  expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThan(400_000)
})

test('the pack can say a call to every desk of the sample hall', () => {
  const phrases = desks.flatMap((desk) => spokenCall({ label: 'A100', deskName: desk.name }, spokenWords))
  expect([...new Set(phrases)].filter((phrase) => !canSay(phrase))).toEqual([])
})

// A phrase without a clip of its own is joined from the longest ones that begin it.
function canSay(phrase: string): boolean {
  const known = Object.keys(pack.phrases)
  return phrase === '' || known.some((part) => phrase.startsWith(part) && canSay(phrase.slice(part.length)))
}

import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import desks from '../../resources/seed/desks.json' with { type: 'json' }
import pack from '../../resources/sounds/pack.json' with { type: 'json' }
import { unspokenDesks } from '../../shared/model/clip-plan.ts'
import { spokenWords } from '../../shared/model/rule-packs.ts'
import { root } from './sources.ts'

const folder = join(root, 'resources/sounds')
const clips = new Set(readdirSync(folder).filter((name) => name.endsWith('.ogg')))

test('every phrase of the pack has its clip, and every clip is used', () => {
  expect(new Set([...Object.values(pack.phrases), pack.chime])).toEqual(clips)
})

test('the clips together stay below 0.65 MB', () => {
  const bytes = [...clips].map((name) => statSync(join(folder, name)).size)
  expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThan(650_000)
})

test('the built-in voice can say every desk of the sample hall, and that visitors look at the screen', () => {
  const names = desks.map(({ name }) => name)
  expect(
    unspokenDesks([...names, spokenWords.lookAtScreen], { packs: {}, builtIn: pack.phrases }, spokenWords),
  ).toEqual([])
})

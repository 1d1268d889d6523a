import { expect, test } from 'vitest'
import en from '../../resources/locales/en/journal.json' with { type: 'json' }
import zh from '../../resources/locales/zh-CN/journal.json' with { type: 'json' }
import { procedures } from './procedures.ts'

/** Written into the journal without a command of the contract. */
const BESIDE = [
  'hall.setUp',
  'session.open',
  'visit.erase',
  'visit.openAttachment',
  'transcript.listen',
  'transcript.printed',
]

test('everything the journal may say was done has words in both languages', () => {
  const acts = [...procedures.filter(({ does }) => does === 'command').map(({ name }) => name), ...BESIDE].toSorted()
  for (const { act } of [zh, en]) {
    const said = Object.entries(act).flatMap(([group, names]) => Object.keys(names).map((name) => `${group}.${name}`))
    expect(said.toSorted()).toEqual(acts)
  }
})

import { expect } from 'vitest'
import { type Connect, key } from '../support/whole-walk.ts'

/** A clerk keeps a phrase, changes it, finds it and removes it. */
export async function walkPhrases(connect: Connect): Promise<void> {
  const { transcript } = await connect('front1')
  const { id } = await transcript.savePhrase({ key: key(), phrase: null, abbreviation: 'xf', text: '信访局' })
  await transcript.savePhrase({ key: key(), phrase: id, abbreviation: 'xfj', text: '县信访局' })
  expect(await transcript.phrases()).toEqual([{ id, abbreviation: 'xfj', text: '县信访局', initials: 'xxfj' }])
  await transcript.removePhrase({ key: key(), phrase: id })
  expect(await transcript.phrases()).toEqual([])
}

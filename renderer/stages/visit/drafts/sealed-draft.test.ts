import { expect, test } from 'vitest'
import { draftKeyFrom, openDraft, sealDraft } from './sealed-draft.ts'

const keyOf = (fill: number) => draftKeyFrom(Buffer.alloc(32, fill).toString('base64url'))
const DRAFT = { guide: { what: '征地补偿款没有发到户 㛃𬭎𠮷' } }

test('a draft opens in its place under its key, and says nothing without it', async () => {
  const key = await keyOf(251)
  const sealed = await sealDraft(key, 'front1 page transcript', DRAFT)
  expect(await openDraft(key, 'front1 page transcript', sealed)).toEqual(DRAFT)
  expect(await openDraft(await keyOf(2), 'front1 page transcript', sealed)).toBeNull()
  expect(await openDraft(key, 'front2 page transcript', sealed)).toBeNull()
  expect(Buffer.from(sealed.hidden).includes('征地')).toBe(false)
})

test('a draft that was changed on the disk is none', async () => {
  const key = await keyOf(1)
  const sealed = await sealDraft(key, 'place', DRAFT)
  const hidden = new Uint8Array(sealed.hidden.slice(0))
  hidden[3] = (hidden[3] ?? 0) ^ 1
  expect(await openDraft(key, 'place', { ...sealed, hidden: hidden.buffer })).toBeNull()
})

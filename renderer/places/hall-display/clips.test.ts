import { expect, test } from 'vitest'
import { addressesOf, playable, recordingAddress } from './clips.ts'

const library = { builtIn: { 请: '/a', 号: '/b' }, packs: { standard: { 请: '/c' }, 闽南话: { 请: '/c', 号: '/d' } } }

test('every recording is fetched once, however many phrases and packs use it', () => {
  expect(addressesOf(library)).toEqual(['/a', '/b', '/c', '/d'])
})

test('a recording that cannot be played leaves its place to others', () => {
  expect(playable(library, (address) => address !== '/c')).toEqual({
    builtIn: { 请: '/a', 号: '/b' },
    packs: { standard: {}, 闽南话: { 号: '/d' } },
  })
})

test('a recording of the hall is at the digest of its bytes', () => {
  expect(recordingAddress('ab12')).toBe('/voice/ab12')
})

import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { backUpAttachments } from './attachment-backup.ts'

const [FIRST, SECOND, LOST] = ['a'.repeat(64), 'b'.repeat(64), 'c'.repeat(64)]

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'attachments-'))
  for (const name of [FIRST, SECOND]) put(placeIn('attachments', name), 'whole')
})
afterEach(() => rmSync(folder, { recursive: true }))

const placeIn = (root: string, name: string) => join(folder, root, name.slice(0, 2), name)
const backedUp = (...named: string[]) => backUpAttachments(folder, join(folder, 'copy'), named)
const copies = () =>
  readdirSync(join(folder, 'copy'), { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(folder, 'copy', name)).isFile())
    .sort()

test('a backup holds every file, the finished ones only, and is made again without harm', () => {
  put(`${placeIn('attachments', FIRST)}.x.part`, 'half')
  for (const _ of [1, 2]) expect(backedUp(FIRST)).toEqual({ attachments: 2, missing: 0 })
  expect(copies()).toEqual([join('aa', FIRST), join('bb', SECOND)])
  expect(backUpAttachments(join(folder, 'nowhere'), join(folder, 'none'), [])).toEqual({ attachments: 0, missing: 0 })
})

test('a copy that an interrupted run cut short is made whole', () => {
  put(placeIn('copy', FIRST), 'wh')
  put(`${placeIn('copy', SECOND)}.part`, 'w')
  backedUp()
  expect([FIRST, SECOND].map((name) => readFileSync(placeIn('copy', name), 'utf8'))).toEqual(['whole', 'whole'])
  expect(copies()).toHaveLength(2)
})

test('what the database names and the folder has lost is counted', () => {
  expect(backedUp(FIRST, LOST)).toEqual({ attachments: 2, missing: 1 })
})

function put(file: string, content: string): void {
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, content)
}

import { expect, test } from 'vitest'
import { contract } from '../../shared/contract/contract.ts'
import { FLOW } from '../../shared/flow.ts'
import { filesBelow, foldersIn } from './sources.ts'

// What stands around the flow: the hall itself, its people, its memory, and those who look after it.
const AROUND = ['hall', 'staff', 'journal', 'supervision', 'rota', 'report', 'policy', 'outreach', 'diagnostics']
const inOrder = (names: readonly string[]) => FLOW.filter((stage) => names.includes(stage))

test('the office has one folder per stage and nothing unknown beside them', () => {
  const folders = foldersIn('electron/office')
  expect(inOrder(folders)).toEqual([...FLOW])
  expect(folders.filter((name) => !isKnown(name))).toEqual([])
})

test('the pages have exactly one folder per stage', () => {
  expect(foldersIn('renderer/stages').sort()).toEqual([...FLOW].sort())
})

test('no folder of a stage is empty', () => {
  const folders = [
    ...FLOW.map((stage) => `electron/office/${stage}`),
    ...FLOW.map((stage) => `renderer/stages/${stage}`),
  ]
  expect(folders.filter((folder) => filesBelow(folder).length === 0)).toEqual([])
})

test('the contract has one file per stage', () => {
  const names = filesBelow('shared/contract').map((path) => path.replace(/^.*\/|\.ts$/g, ''))
  expect(inOrder(names)).toEqual([...FLOW])
})

test('the contract lists the stages in the order of the flow', () => {
  expect(Object.keys(contract).filter((name) => FLOW.some((stage) => stage === name))).toEqual([...FLOW])
})

const isKnown = (name: string) => AROUND.includes(name) || FLOW.some((stage) => stage === name)

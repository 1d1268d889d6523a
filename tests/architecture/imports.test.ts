import { expect, test } from 'vitest'
import { FLOW } from '../../shared/flow.ts'
import { layerOf } from './layers.ts'
import { allSources, complaints, isTest, type Source } from './sources.ts'

const sources = allSources().filter((source) => !isTest(source.path) && !source.path.startsWith('tests/'))

test('every file belongs to a layer', () => {
  expect(sources.map((source) => source.path).filter((path) => !layerOf(path))).toEqual([])
})

test('a layer imports only the layers below it', () => {
  expect(complaints(sources, wrongFiles)).toEqual([])
})

test('a layer imports only its own packages', () => {
  expect(complaints(sources, wrongPackages)).toEqual([])
})

test('only the desktop shell imports electron', () => {
  const users = usersOf('electron').filter((path) => !/^electron\/(main|preload)\//.test(path))
  expect(users).toEqual([])
})

test('only the store imports the database driver', () => {
  expect(usersOf('better-sqlite3').filter((path) => !path.startsWith('electron/store/'))).toEqual([])
})

test('no SQL outside the store', () => {
  const outside = sources.filter((source) => /^electron\/(server|office|hall|main|devices)\//.test(source.path))
  expect(complaints(outside, sqlIn)).toEqual([])
})

test.each(['electron/office/', 'renderer/stages/'])('a stage in %s imports only itself and earlier stages', (layer) => {
  expect(complaints(sources, (source) => laterStages(source, layer))).toEqual([])
})

test('a stage of the contract imports only earlier stages', () => {
  const stages = sources.filter((source) => contractStage(source.path) >= 0)
  expect(
    complaints(stages, (source) =>
      targets(source).filter((target) => contractStage(target) > contractStage(source.path)),
    ),
  ).toEqual([])
})

test('shared knows neither Node nor a page', () => {
  const shared = sources.filter((source) => source.path.startsWith('shared/'))
  expect(complaints(shared, (source) => source.code.match(/\b(process|window|document|Buffer)\.\w+/g) ?? [])).toEqual(
    [],
  )
})

const targets = (source: Source) => source.imports.flatMap((found) => found.file ?? [])

function wrongFiles(source: Source): string[] {
  const layer = layerOf(source.path)
  if (!layer) return []
  const allowed = [layer.folder, ...layer.files]
  return targets(source).filter((target) => !allowed.some((prefix) => target.startsWith(prefix)))
}

function wrongPackages(source: Source): string[] {
  const layer = layerOf(source.path)
  return source.imports.flatMap((found) => found.package ?? []).filter((name) => layer && !layer.packages.test(name))
}

function usersOf(name: string): string[] {
  const uses = (source: Source) =>
    source.imports.some((found) => found.package === name || found.package?.startsWith(`${name}/`))
  return sources.filter(uses).map((source) => source.path)
}

function sqlIn(source: Source): string[] {
  return source.code.match(/\b(SELECT\s+[\w*(]|INSERT\s+INTO|UPDATE\s+\w+\s+SET|DELETE\s+FROM|PRAGMA)\b/g) ?? []
}

function laterStages(source: Source, layer: string): string[] {
  const own = stageOf(source.path, layer)
  return own < 0 ? [] : targets(source).filter((target) => stageOf(target, layer) > own)
}

const stageOf = (path: string, layer: string) =>
  path.startsWith(layer) ? indexOfStage(path.slice(layer.length).split('/')[0] ?? '') : -1

const contractStage = (path: string) => indexOfStage(/^shared\/contract\/([\w-]+)\.ts$/.exec(path)?.[1] ?? '')

const stages: readonly string[] = FLOW
const indexOfStage = (name: string) => stages.indexOf(name)

import { readdirSync, readFileSync } from 'node:fs'
import { join, posix } from 'node:path'

export type Source = Readonly<{
  /** From the project's root, with forward slashes. */
  path: string
  text: string
  /** The text without its comments. */
  code: string
  imports: readonly Import[]
}>

/** What a file imports: another file of the project, or a package with its sub-path. */
export type Import = Readonly<{ file?: string; package?: string }>

export const root = join(import.meta.dirname, '../..')

/** Every TypeScript file of the project, tests included. */
export function allSources(): Source[] {
  return ['shared', 'electron', 'renderer', 'tests'].flatMap(filesBelow).filter(isTypeScript).map(readSource)
}

export function filesBelow(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => posix.join(toPosix(entry.parentPath.slice(root.length + 1)), entry.name))
}

export const foldersIn = (folder: string) =>
  readdirSync(join(root, folder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)

export const isTest = (path: string) => /\.(test|spec)\.tsx?$/.test(path)

/** The places that break a rule, as `file: reason`, so that a failing test reads as a list of things to do. */
export function complaints(sources: readonly Source[], complain: (source: Source) => readonly string[]): string[] {
  return sources.flatMap((source) => complain(source).map((reason) => `${source.path}: ${reason}`))
}

/** The code without comments; strings keep what looks like a comment in them. */
export function withoutComments(text: string): string {
  return text.replace(COMMENT_OR_STRING, (found) => (found.startsWith('/') ? ' ' : found))
}

export function importsOf(path: string, code: string): Import[] {
  return [...code.matchAll(IMPORT)].map((match) => resolve(path, match[1] ?? match[2] ?? match[3] ?? ''))
}

const COMMENT_OR_STRING = /\/\*[\s\S]*?\*\/|\/\/[^\n]*|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`/g
const IMPORT = /\bfrom\s*['"]([^'"]+)['"]|\bimport\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/g

const toPosix = (path: string) => path.replaceAll('\\', '/')
const isTypeScript = (path: string) => /\.tsx?$/.test(path)

function readSource(path: string): Source {
  const text = readFileSync(join(root, path), 'utf8')
  const code = withoutComments(text)
  return { path, text, code, imports: importsOf(path, code) }
}

function resolve(path: string, specifier: string): Import {
  if (!specifier.startsWith('.')) return { package: specifier }
  return { file: posix.join(posix.dirname(path), specifier) }
}

import { parseArgs } from 'node:util'

export type ShellArguments = Readonly<{ demo: boolean; data: string | undefined; port: string | undefined }>

/** The shell's own words of the command line; the runtime's are many and not ours. */
export function shellArguments(words: readonly string[]): ShellArguments {
  const { values } = parseArgs({ args: [...words], options: FLAGS, strict: false })
  const text = (value: unknown) => (typeof value === 'string' ? value : undefined)
  return { demo: values.demo === true, data: text(values.data), port: text(values.port) }
}

const FLAGS = { demo: { type: 'boolean' }, data: { type: 'string' }, port: { type: 'string' } } as const

import { parseArgs } from 'node:util'

export type Options = Readonly<{
  json: boolean
  /** Smaller counts: whether the bench runs at all, not whether the aims are met. */
  quick: boolean
  /** Only the parts of the bench whose name contains this. */
  rows: string
  /** Runs the hall from its sources instead of the build. */
  fromSource: boolean
}>

export function readOptions(args: readonly string[]): Options {
  const { values } = parseArgs({ args: [...args], options: FLAGS })
  return { json: values.json, quick: values.quick, rows: values.rows, fromSource: values['from-source'] }
}

const FLAGS = {
  json: { type: 'boolean', default: false },
  quick: { type: 'boolean', default: false },
  rows: { type: 'string', default: '' },
  'from-source': { type: 'boolean', default: false },
} as const

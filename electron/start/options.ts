import { parseArgs } from 'node:util'

export type StartOptions = Readonly<{
  demo: boolean
  /** A sample hall that is lived in: a simulated day runs while one looks. */
  busy: boolean
  data?: string
  port?: number
  open: boolean
}>

/** The flags of `npm start`, or undefined where one is unknown or makes no sense. */
export function startOptions(args: readonly string[]): StartOptions | undefined {
  try {
    const { values } = parseArgs({ args: [...args], options: FLAGS, allowNegative: true })
    if (values.busy && !values.demo) return undefined
    const port = values.port === undefined ? undefined : Number(values.port)
    if (port !== undefined && !(Number.isInteger(port) && port >= 0 && port <= 65_535)) return undefined
    return {
      demo: values.demo,
      busy: values.busy,
      open: values.open,
      ...(values.data === undefined ? {} : { data: values.data }),
      ...(port === undefined ? {} : { port }),
    }
  } catch {
    return undefined
  }
}

const FLAGS = {
  demo: { type: 'boolean', default: false },
  busy: { type: 'boolean', default: false },
  data: { type: 'string' },
  port: { type: 'string' },
  open: { type: 'boolean', default: true },
} as const

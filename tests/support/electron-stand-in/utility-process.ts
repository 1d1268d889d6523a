import { type ChildProcess, spawn } from 'node:child_process'
import { z } from 'zod'
import { LoudEmitter, loud } from './loud.ts'
import { record, show } from './stage.ts'

const Options = z.strictObject({
  stdio: z.enum(['pipe', 'ignore']),
  env: z.record(z.string(), z.string().optional()),
  serviceName: z.string(),
})

const running: ChildProcess[] = []
show('utilityProcesses', () =>
  running.filter(({ exitCode, signalCode }) => exitCode === null && !signalCode).map(({ pid }) => pid),
)

class UtilityProcess extends LoudEmitter<{ exit: [code: number]; spawn: [] }> {
  readonly stdout: NodeJS.ReadableStream | null
  readonly stderr: NodeJS.ReadableStream | null
  readonly #child: ChildProcess

  constructor(child: ChildProcess) {
    super('UtilityProcess', ['exit', 'spawn'])
    this.#child = child
    this.stdout = child.stdout
    this.stderr = child.stderr
    child.once('exit', (code) => this.emit('exit', code ?? 1))
    child.once('spawn', () => this.emit('spawn'))
  }
  get pid(): number | undefined {
    return this.#child.pid
  }
  kill(): boolean {
    return this.#child.kill('SIGTERM')
  }
}

export const utilityProcess = loud('utilityProcess', {
  fork(modulePath: string, args: string[], options: z.input<typeof Options>) {
    const { env, serviceName } = Options.parse(options)
    record('utilityProcess', { modulePath, args, serviceName })
    const child = spawn(process.execPath, [modulePath, ...args], { stdio: ['ignore', 'pipe', 'pipe'], env })
    running.push(child)
    process.once('exit', () => child.kill())
    return loud('UtilityProcess', new UtilityProcess(child))
  },
})

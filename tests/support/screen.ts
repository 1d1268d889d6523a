import { spawn, spawnSync } from 'node:child_process'
import { createInterface } from 'node:readline'
import { Readable } from 'node:stream'
import { hasDisplay } from '../../electron/start/open-window.ts'

export type TestScreen = Readonly<{ variables: Readonly<Record<string, string>>; end: () => void }>

/** Whether windows can be opened here, if need be on a screen that exists only in memory. */
export const screenCanBeHad = () => hasDisplay() || !spawnSync('Xvfb', ['-help'], { stdio: 'ignore' }).error

/** The screen of this computer, or one in memory on a server or in a container. */
export async function screenForWindows(): Promise<TestScreen> {
  if (hasDisplay()) return { variables: {}, end: () => {} }
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1920x1080x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  })
  const told = server.stdio[3]
  if (!(told instanceof Readable)) throw new Error('the screen in memory tells nothing')
  const number = await new Promise<string>((resolve, reject) => {
    server.once('error', reject)
    server.once('exit', (code) => reject(new Error(`the screen in memory ended with ${code}`)))
    createInterface({ input: told }).once('line', resolve)
  })
  return { variables: { DISPLAY: `:${number}` }, end: () => server.kill() }
}

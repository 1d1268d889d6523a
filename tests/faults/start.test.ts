import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { projectRoot } from '../../electron/start/project.ts'

test('npm start says where the hall is, and Ctrl-C ends it without a trace', async () => {
  const data = mkdtempSync(join(tmpdir(), 'huisheng-start-'))
  const args = ['electron/start/start.ts', '--demo', '--no-open', '--data', data, '--port', '0']
  const start = spawn(process.execPath, args, { cwd: projectRoot, env: { ...process.env, LANG: 'zh_CN.UTF-8' } })
  let said = ''
  const ready = new Promise<string>((resolve, reject) => {
    start.once('exit', (code) => reject(new Error(`ended with ${code}: ${said}`)))
    for (const stream of [start.stdout, start.stderr]) {
      stream.on('data', (chunk: Buffer) => {
        said += chunk
        const url = /http:\S+desk\?as=front1/.exec(said)?.[0]
        if (url) resolve(url)
      })
    }
  })
  const url = await ready
  expect((await fetch(url)).status).toBe(200)
  start.removeAllListeners('exit')
  const code = new Promise((resolve) => start.once('exit', resolve))
  start.kill('SIGINT')
  expect(await code).toBe(0)
  expect(said).not.toMatch(/\bat .+:\d+:\d+|Error/)
  expect(await fetch(url).catch(() => 'gone')).toBe('gone')
  rmSync(data, { recursive: true, force: true })
}, 60_000)

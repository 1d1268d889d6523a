import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { join } from 'node:path'
import { ensureBuild } from './ensure-build.ts'
import { projectRoot, requireNode24 } from './project.ts'

requireNode24()
if (ensureBuild()) runHall(process.argv.slice(2))
else process.exitCode = 1

function runHall(args: readonly string[]): void {
  const hall = spawn(process.execPath, [join(projectRoot, 'out/main/hall.js'), ...args], { stdio: 'inherit' })
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => hall.kill(signal))
  hall.on('exit', (code, signal) => {
    process.exit(code ?? 128 + (signal ? constants.signals[signal] : 0))
  })
}

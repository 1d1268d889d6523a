import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { app, utilityProcess } from 'electron'
import { z } from 'zod'

type RunningHall = Readonly<{ url: URL; stop: () => void }>

const Ready = z.object({ event: z.literal('ready'), url: z.url() })

/** Starts the hall bundle beside the shell and waits for its ready line; rejects when it ends before. */
export function startHall(demo: boolean): Promise<RunningHall> {
  const args = ['--port', '0', ...(demo ? ['--demo'] : [])]
  const resources = app.isPackaged ? { HUISHENG_RESOURCES: join(process.resourcesPath, 'resources') } : {}
  const hall = utilityProcess.fork(join(import.meta.dirname, 'hall.js'), args, {
    stdio: 'pipe',
    env: { ...process.env, ...resources },
    serviceName: 'huisheng-hall',
  })
  return new Promise((resolve, reject) => {
    let lastWords = ''
    hall.once('exit', (code) => reject(new Error(lastWords || `exit ${code}`)))
    if (hall.stderr) {
      createInterface({ input: hall.stderr }).on('line', (line) => {
        if (!line.startsWith('{')) lastWords = line
      })
    }
    if (!hall.stdout) return
    createInterface({ input: hall.stdout }).on('line', (line) => {
      const ready = Ready.safeParse(parseJson(line))
      if (ready.success) resolve({ url: new URL(ready.data.url), stop: () => hall.kill() })
    })
  })
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return null
  }
}

import { performance } from 'node:perf_hooks'
import { ensureBuild } from '../../electron/start/ensure-build.ts'
import { accounts } from './accounts.ts'
import { againstRaw } from './against-raw.ts'
import { coldStart } from './cold-start.ts'
import { dictation } from './dictation.ts'
import { displaySoak } from './display-soak.ts'
import { displays } from './displays.ts'
import { estimate } from './estimate.ts'
import { firstLoad } from './first-load.ts'
import { floor } from './floor.ts'
import { growth } from './growth.ts'
import { openPages } from './open-pages.ts'
import { type Options, readOptions } from './options.ts'
import { parties } from './parties.ts'
import { type Row, table } from './report.ts'
import { similar } from './similar.ts'

const PARTS: Readonly<Record<string, (options: Options) => Promise<Row[]>>> = {
  'against-raw': againstRaw,
  'open-pages': openPages,
  displays,
  floor,
  growth,
  similar,
  accounts,
  dictation,
  parties,
  'wait-estimate': estimate,
  'cold-start': coldStart,
  'first-load': firstLoad,
  'display-soak': displaySoak,
}

const options = readOptions(process.argv.slice(2))
if (!options.fromSource && !ensureBuild()) process.exit(1)
const rows: Row[] = []
for (const [name, part] of Object.entries(PARTS)) {
  if (!name.includes(options.rows)) continue
  const began = performance.now()
  console.error(`${name} …`)
  rows.push(...(await part(options)))
  console.error(`${name}: ${((performance.now() - began) / 1000).toFixed(1)} s`)
}
console.log(options.json ? JSON.stringify({ rows }) : table(rows))

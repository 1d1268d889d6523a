import { parseArgs } from 'node:util'
import { simulateHall } from './simulate-hall.ts'

const { values } = parseArgs({
  options: {
    url: { type: 'string' },
    seed: { type: 'string', default: '1' },
    visitors: { type: 'string', default: '300' },
    except: { type: 'string', default: '' },
  },
})
if (!values.url) throw new Error('--url names the running hall')
const { visitors, failures } = await simulateHall(values.url, {
  seed: Number(values.seed),
  visitors: Number(values.visitors),
  except: values.except.split(','),
})
const told = { event: 'simulated', visitors: visitors.length, refused: failures.length }
process.stderr.write(`${JSON.stringify(told)}\n`)

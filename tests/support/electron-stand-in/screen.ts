import { z } from 'zod'
import { LoudEmitter, loud, preventable } from './loud.ts'
import { onCue } from './stage.ts'

const Monitor = z.strictObject({
  id: z.number(),
  label: z.string(),
  x: z.number(),
  y: z.number(),
  width: z.number(),
  height: z.number(),
})
type Monitor = z.output<typeof Monitor>
type Bounds = Readonly<{ x: number; y: number; width: number; height: number }>

/** A clerk's laptop; the test plugs others in. The first one is the primary. */
let monitors: readonly Monitor[] = [{ id: 1, label: 'laptop', x: 0, y: 0, width: 1366, height: 768 }]
const TASK_BAR = 40

const asDisplay = ({ id, label, x, y, width, height }: Monitor) => ({
  id,
  label,
  bounds: { x, y, width, height },
  workArea: { x, y, width, height: height - TASK_BAR },
  scaleFactor: 1,
})

type Display = ReturnType<typeof asDisplay>
type Events = {
  'display-added': [event: object, display: Display]
  'display-removed': [event: object, display: Display]
  'display-metrics-changed': [event: object, display: Display, changed: string[]]
}

class Screen extends LoudEmitter<Events> {
  getAllDisplays() {
    return monitors.map(asDisplay)
  }
  getPrimaryDisplay() {
    const [primary] = monitors
    if (!primary) throw new Error('a computer without a monitor')
    return asDisplay(primary)
  }
  getDisplayMatching(bounds: Bounds) {
    const best = [...monitors].sort((a, b) => overlap(b, bounds) - overlap(a, bounds))[0]
    return best ? asDisplay(best) : this.getPrimaryDisplay()
  }
}

const stage = new Screen('screen', ['display-added', 'display-removed', 'display-metrics-changed'])
export const screen = loud('screen', stage)

/** Called before the shell hears of it: the system moves the windows of a monitor as soon as it is gone. */
let onGone = (_bounds: Bounds, _home: Bounds) => {}
export function movesWindowsBy(move: typeof onGone): void {
  onGone = move
}

onCue('monitors', z.array(Monitor).min(1), (now) => {
  const before = monitors
  monitors = now
  for (const gone of before.filter(({ id }) => !now.some((each) => each.id === id))) {
    onGone(gone, stage.getPrimaryDisplay().bounds)
    stage.emit('display-removed', preventable({}).event, asDisplay(gone))
  }
  for (const added of now.filter(({ id }) => !before.some((each) => each.id === id))) {
    stage.emit('display-added', preventable({}).event, asDisplay(added))
  }
  for (const changed of now.filter((each) =>
    before.some((old) => old.id === each.id && JSON.stringify(old) !== JSON.stringify(each)),
  )) {
    stage.emit('display-metrics-changed', preventable({}).event, asDisplay(changed), ['bounds', 'workArea'])
  }
})

function overlap(a: Bounds, b: Bounds): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x)
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y)
  return Math.max(0, width) * Math.max(0, height)
}

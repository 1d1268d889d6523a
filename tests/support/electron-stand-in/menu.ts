import { z } from 'zod'
import { LoudEmitter, loud, loudClass } from './loud.ts'
import { onCue, show } from './stage.ts'
import type { Picture } from './system.ts'

const ROLES = [
  'undo',
  'redo',
  'cut',
  'copy',
  'paste',
  'selectAll',
  'reload',
  'resetZoom',
  'zoomIn',
  'zoomOut',
  'togglefullscreen',
] as const
type Item = Readonly<{
  label?: string | undefined
  type?: 'separator' | undefined
  role?: (typeof ROLES)[number] | undefined
  accelerator?: string | undefined
  submenu?: Item[] | undefined
  click?: (() => void) | undefined
}>
const Item: z.ZodType<Item, Item> = z.lazy(() =>
  z.strictObject({
    label: z.string().min(1).optional(),
    type: z.literal('separator').optional(),
    role: z.enum(ROLES).optional(),
    accelerator: z
      .string()
      .regex(/^(CmdOrCtrl\+)?(Shift\+)?[A-Z0-9]$/)
      .optional(),
    click: z.custom<() => void>((value) => typeof value === 'function').optional(),
    submenu: z.array(Item).optional(),
  }),
)

class BuiltMenu {
  readonly items: readonly Item[]
  constructor(items: readonly Item[]) {
    this.items = items
  }
}

let applicationMenu: BuiltMenu | null = null
export const Menu = loud('Menu', {
  buildFromTemplate: (template: Item[]) => new BuiltMenu(z.array(Item).parse(template)),
  setApplicationMenu(menu: BuiltMenu | null) {
    applicationMenu = menu
  },
})

const trays = new Set<StageTray>()

class StageTray extends LoudEmitter<{ click: [] }> {
  tip = ''
  menu: BuiltMenu | null = null
  constructor() {
    super('Tray', ['click'])
    trays.add(this)
  }
  setToolTip(tip: string): void {
    this.tip = tip
  }
  setContextMenu(menu: BuiltMenu | null): void {
    this.menu = menu
  }
  destroy(): void {
    trays.delete(this)
  }
}
export const Tray = loudClass('Tray', (_icon: Picture) => loud('Tray', new StageTray()), {})

show('menu', () => applicationMenu?.items.map(asText))
show('tray', () => [...trays].map(({ tip, menu }) => ({ tip, items: menu?.items.map(asText) }))[0] ?? null)
onCue('chooseMenu', z.array(z.string()), (path) => choose(applicationMenu?.items ?? [], path))
onCue('chooseTray', z.string(), (label) => choose([...trays][0]?.menu?.items ?? [], [label]))
onCue('clickTray', z.null(), () => [...trays][0]?.emit('click'))

function choose(items: readonly Item[], [label, ...rest]: readonly string[]): void {
  const item = items.find((each) => each.label === label)
  if (!item) throw new Error(`no "${label}" among ${items.map((each) => each.label).join(', ')}`)
  if (rest.length > 0) {
    choose(item.submenu ?? [], rest)
    return
  }
  if (!item.click) throw new Error(`"${label}" does nothing`)
  item.click()
}

function asText({ click, submenu, ...item }: Item): object {
  return { ...item, ...(submenu ? { submenu: submenu.map(asText) } : {}) }
}

/** Where this page keeps its login: a tab of its own at the desk, the whole device at kiosk and display. */
export const token = {
  keepIn(place: Place, name: string) {
    keepAt(place, name)
    value = storage?.getItem(entry) ?? null
  },
  /** Keeps the login of now elsewhere from here on. */
  moveTo(place: Place, name: string) {
    storage?.removeItem(entry)
    keepAt(place, name)
    if (value !== null) storage?.setItem(entry, value)
  },
  isOnDevice: (name: string) => localStorage.getItem(entryOf(name)) !== null,
  get: () => value,
  set(next: string | null) {
    value = next
    if (next === null) storage?.removeItem(entry)
    else storage?.setItem(entry, next)
    for (const listener of listeners) listener()
  },
  onChange(listener: () => void) {
    listeners.add(listener)
    return () => void listeners.delete(listener)
  },
}

type Place = 'tab' | 'device'

function keepAt(place: Place, name: string): void {
  storage = place === 'tab' ? sessionStorage : localStorage
  entry = entryOf(name)
}

const entryOf = (name: string) => `huisheng.token.${name}`

const listeners = new Set<() => void>()
let storage: Storage | undefined
let entry = ''
let value: string | null = null

/** Where this page keeps its login: a tab of its own at the desk, the whole device at kiosk and display. */
export const token = {
  keepIn(place: 'tab' | 'device', name: string) {
    storage = place === 'tab' ? sessionStorage : localStorage
    entry = `huisheng.token.${name}`
    value = storage.getItem(entry)
  },
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

const listeners = new Set<() => void>()
let storage: Storage | undefined
let entry = ''
let value: string | null = null

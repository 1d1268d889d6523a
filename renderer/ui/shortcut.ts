type Pressed = Readonly<{
  key: string
  code: string
  altKey: boolean
  ctrlKey: boolean
  metaKey: boolean
  shiftKey: boolean
}>

/** Whether the pressed key is the shortcut written as `F2`, `Alt+S`, `Ctrl+Enter`. */
export function matchesShortcut(shortcut: string, pressed: Pressed): boolean {
  const parts = shortcut.split('+')
  const key = parts.at(-1) ?? ''
  const holds = (name: string) => parts.slice(0, -1).includes(name)
  if (holds('Alt') !== pressed.altKey || holds('Ctrl') !== (pressed.ctrlKey || pressed.metaKey)) return false
  if (holds('Shift') !== pressed.shiftKey) return false
  // Alt+S types another character on some keyboards: letters and digits are known by their place.
  return pressed.key === key || pressed.code === `Key${key}` || pressed.code === `Digit${key}`
}

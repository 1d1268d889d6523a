/** What the other files of the stand-in need of a window. */
type Numbered = Readonly<{
  webContents: Readonly<{ getURL: () => string; mainFrame: Readonly<{ url: string }> }>
}>
const windows = new Map<number, Numbered>()

export function enlist(number: number, window: Numbered): void {
  windows.set(number, window)
}

export function windowNumbered(number: number): Numbered {
  const window = windows.get(number)
  if (!window) throw new Error(`no window ${number}`)
  return window
}

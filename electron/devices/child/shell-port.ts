/** The line to the desktop shell. */
export type ShellPort = Readonly<{
  postMessage: (message: unknown) => void
  on: (event: 'message', hear: (event: { data: unknown }) => void) => unknown
}>

/** A process that the desktop shell started has one; a process of Node has none. */
export function shellPort({ parentPort }: Readonly<{ parentPort?: ShellPort }> = process): ShellPort | null {
  return parentPort ?? null
}

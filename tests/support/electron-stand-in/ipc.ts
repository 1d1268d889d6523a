import { z } from 'zod'
import { loud } from './loud.ts'
import { onCue, show } from './stage.ts'
import { windowNumbered } from './windows.ts'

type Sender = Readonly<{ mainFrame: Readonly<{ url: string }> }>
type Frame = Sender['mainFrame']
type Handler = (event: Readonly<{ sender: Sender; senderFrame: Frame | null }>, ...args: unknown[]) => unknown
const handlers = new Map<string, Handler>()
show('channels', () => [...handlers.keys()].sort())

export const ipcMain = loud('ipcMain', {
  handle(channel: string, handler: Handler) {
    if (handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`)
    handlers.set(channel, handler)
  },
})

/** A call of a page, from its main frame unless said otherwise. */
export async function invoke(
  sender: Sender,
  channel: string,
  args: readonly unknown[],
  senderFrame: Frame | null = sender.mainFrame,
): Promise<unknown> {
  const handler = handlers.get(channel)
  if (!handler) throw new Error(`No handler registered for '${channel}'`)
  try {
    return await handler({ sender, senderFrame }, ...args)
  } catch (error) {
    throw new Error(`Error invoking remote method '${channel}': ${String(error)}`)
  }
}

const Forged = z.strictObject({
  window: z.number(),
  channel: z.string(),
  args: z.array(z.unknown()),
  /** Where the frame that calls claims to be; null for one that is gone already. */
  frame: z.strictObject({ url: z.string() }).nullable().optional(),
})

/** What a page that was taken over could send past the preload. */
onCue('forge', Forged, ({ window, channel, args, frame }) => {
  const { webContents } = windowNumbered(window)
  return invoke(webContents, channel, args, frame === undefined ? webContents.mainFrame : frame)
})

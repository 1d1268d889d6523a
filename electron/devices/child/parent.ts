import { shellPort } from './shell-port.ts'

type Parent<Message extends object> = Readonly<{
  tell: (message: Message) => Promise<void>
  listen: (hear: (data: unknown) => void) => void
}>

/** Who started this helper: the hall, which forks with Node, or the desktop shell, whose helpers have a port of their own. */
export function parentOfChild<Message extends object>(): Parent<Message> {
  const port = shellPort()
  if (port) {
    return {
      tell: async (message) => port.postMessage(message),
      listen: (hear) => port.on('message', ({ data }) => hear(data)),
    }
  }
  // The last one out: nobody would hear of anything any more.
  process.on('disconnect', () => process.exit(0))
  return {
    // Waited for, because what is not yet written is lost when a library blocks or breaks in the next moment.
    tell: (message) => new Promise((resolve) => process.send?.(message, () => resolve())),
    listen: (hear) => process.on('message', hear),
  }
}

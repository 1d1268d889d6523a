import { type FromReader, ToReader } from './reader-messages.ts'
import { readerOf } from './reader-of.ts'
import { shellPort } from './shell-port.ts'
import { type Watch, watchReader } from './watch-reader.ts'

// The process of one card reader: a vendor's library that breaks ends this process and nothing else.
const ending = new AbortController()
const parent = parentOfReader()
let watch: Watch | null = null
let lay: ReturnType<typeof readerOf>['lay']

parent.listen((data) => {
  const message = ToReader.safeParse(data)
  if (!message.success) return
  const told = message.data
  if (told.what === 'again') watch?.again()
  if (told.what === 'lay') lay?.(told.card)
  if (told.what === 'start') start(told.settings)
  if (told.what === 'stop') void end()
})

function start(settings: Parameters<typeof readerOf>[0]): void {
  if (watch) return
  const reader = readerOf(settings)
  lay = reader.lay
  watch = watchReader(reader, settings, parent.tell, ending.signal)
}

async function end(): Promise<void> {
  ending.abort()
  await watch?.ended
  process.exit(0)
}

type Parent = Readonly<{
  tell: (message: FromReader) => Promise<void>
  listen: (hear: (data: unknown) => void) => void
}>

/** The hall, which forks with Node, or the desktop shell, whose helper processes have a port of their own. */
function parentOfReader(): Parent {
  const port = shellPort()
  if (port) {
    return {
      tell: async (message) => port.postMessage(message),
      listen: (hear) => port.on('message', ({ data }) => hear(data)),
    }
  }
  // The last one out: nobody would hear of a card any more.
  process.on('disconnect', () => process.exit(0))
  return {
    // Waited for, because what is not yet written is lost when a library blocks or breaks in the next moment.
    tell: (message) => new Promise((resolve) => process.send?.(message, () => resolve())),
    listen: (hear) => process.on('message', hear),
  }
}

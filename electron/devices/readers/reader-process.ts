import { parentOfChild } from '../child/parent.ts'
import { type FromReader, ToReader } from './reader-messages.ts'
import { readerOf } from './reader-of.ts'
import { type Watch, watchReader } from './watch-reader.ts'

// The process of one card reader: a vendor's library that breaks ends this process and nothing else.
const ending = new AbortController()
const parent = parentOfChild<FromReader>()
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

import { BrowserWindow, type IpcMainInvokeEvent, ipcMain } from 'electron'
import {
  type HostAnswers,
  type HostCall,
  type HostInput,
  type HostRefused,
  hostChannel,
  hostInputs,
  hostPlaces,
  rolesFor,
} from '../../shared/contract/host.ts'
import type { ShellEvent } from '../../shared/contract/shell-log.ts'
import { type AskedHall, refusalOf } from './administrator.ts'
import { isOnHall } from './hardening.ts'
import type { ShellLog } from './shell-log.ts'
import { placeOf } from './windows.ts'

/** The window a call came from, known to show a page of the hall. */
type Caller = BrowserWindow
export type HostHandlers = Readonly<{
  [C in HostCall]: (input: HostInput<C>, caller: Caller) => HostAnswers[C] | Promise<HostAnswers[C]>
}>

/** Answers the preload's capabilities; each call's sender, place, argument and, where it decides, person are checked. */
export function offerHost(hall: AskedHall, handlers: HostHandlers, log: ShellLog): void {
  // Safe: the keys of an object literal are its own names.
  for (const call of Object.keys(hostInputs) as HostCall[]) offer(call, hall, handlers, log)
}

function offer<C extends HostCall>(call: C, hall: AskedHall, handlers: HostHandlers, log: ShellLog): void {
  const note = (why: Why) => log.write({ event: 'call-refused', call, why })
  ipcMain.handle(
    hostChannel(call),
    async (event, input: unknown, session: unknown): Promise<HostAnswers[C] | HostRefused> => {
      const caller = callerOf(event, call, hall.url, note)
      const read = hostInputs[call].safeParse(input)
      if (!read.success) {
        note('INPUT')
        throw read.error
      }
      const roles = rolesFor(call, read.data)
      const refused = roles && (await refusalOf(session, hall, roles))
      if (refused) {
        note(refused)
        return { refused }
      }
      // What the schema of this very call has read is the input of its handler.
      return handlers[call](read.data as HostInput<C>, caller)
    },
  )
}

type Why = NonNullable<ShellEvent['why']>

/** The main frame of one of our windows, on the hall's origin, at a place that may make this call. */
function callerOf(event: IpcMainInvokeEvent, call: HostCall, hall: URL, note: (why: Why) => void): BrowserWindow {
  const { sender, senderFrame } = event
  const window = BrowserWindow.fromWebContents(sender)
  const place = placeOf(sender)
  const isHome = senderFrame !== null && senderFrame === sender.mainFrame && isOnHall(senderFrame.url, hall)
  if (!window || !place || !isHome) {
    note('SENDER')
    throw new Error('unknown sender')
  }
  if (!(hostPlaces[call] ?? ['desk']).includes(place)) {
    note('PLACE')
    throw new Error(`${call} is not for a ${place}`)
  }
  return window
}

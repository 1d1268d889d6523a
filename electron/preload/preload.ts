import { contextBridge, ipcRenderer } from 'electron'
import packageJson from '../../package.json' with { type: 'json' }
import type { Host, HostCall, hostChannel } from '../../shared/contract/host.ts'

// Each capability is one function of its own: a page can name no channel, so it reaches nothing that is not here.
const host: Host = {
  version: packageJson.version,
  role: () => call('role'),
  lookForHall: (input) => call('lookForHall', input),
  chooseRole: (input, session) => call('chooseRole', input, session),
  printers: () => call('printers'),
  print: (input) => call('print', input),
  saveFile: (input) => call('saveFile', input),
  chooseFolder: () => call('chooseFolder'),
  chooseFile: (input) => call('chooseFile', input),
  screens: () => call('screens'),
  showOn: (input, session) => call('showOn', input, session),
  keyStore: { seal: (input) => call('seal', input), open: (input) => call('open', input) },
  openAtLogin: () => call('openAtLogin'),
  setOpenAtLogin: (input, session) => call('setOpenAtLogin', input, session),
  recordingAllowed: () => call('recordingAllowed'),
  setRecordingAllowed: (input, session) => call('setRecordingAllowed', input, session),
  setKioskPin: (input, session) => call('setKioskPin', input, session),
  leaveKiosk: (input) => call('leaveKiosk', input),
  update: (input, session) => call('update', input, session),
  updateStep: (input) => call('updateStep', input),
  updateState: () => call('updateState'),
  rollBack: (input, session) => call('rollBack', input, session),
  restartForUpdate: (session) => call('restartForUpdate', undefined, session),
  diagnostics: () => call('diagnostics'),
  nextLookUp: () => call('nextLookUp'),
  cardReader: () => call('cardReader'),
  setCardReader: (input, session) => call('setCardReader', input, session),
  nextCard: (input) => call('nextCard', input),
}

contextBridge.exposeInMainWorld('host', host)

// Types only come from the contract: its schemas belong to main and would be dead weight in every page.
function call<C extends HostCall>(name: C, input?: unknown, session?: unknown) {
  const channel: ReturnType<typeof hostChannel<C>> = `host:${name}`
  return ipcRenderer.invoke(channel, input, session)
}

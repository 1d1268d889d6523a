import { contextBridge, ipcRenderer } from 'electron'
import packageJson from '../../package.json' with { type: 'json' }
import { HOST_CHANNELS, type Host } from '../../shared/contract/host.ts'

const host: Host = {
  version: packageJson.version,
  showOnSecondScreen: (page) => ipcRenderer.invoke(HOST_CHANNELS.showOnSecondScreen, page),
}

contextBridge.exposeInMainWorld('host', host)

import { app } from 'electron'

/** What every page of this program is denied, whoever wrote it. */
export const safe = () =>
  ({
    contextIsolation: true,
    sandbox: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
    navigateOnDragDrop: false,
    spellcheck: false,
    // The same pages open in any browser for who wants to look into them; a hall's computer has no use for it.
    devTools: !app.isPackaged,
  }) as const

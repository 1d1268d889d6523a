import { app, type BrowserWindow, dialog } from 'electron'
import { shellText } from './shell-text.ts'

/** A page that would lose something keeps its window: without a question the close button would seem to do nothing. */
export function askBeforeLosing(window: BrowserWindow): void {
  window.webContents.on('will-prevent-unload', (event) => {
    const pressed = dialog.showMessageBoxSync(window, {
      type: 'warning',
      title: app.name,
      message: shellText('unsaved'),
      detail: shellText('unsavedNote'),
      buttons: [shellText('stay'), shellText('leave')],
      defaultId: STAY,
      cancelId: STAY,
      noLink: true,
    })
    // Preventing this event lets the page go.
    if (pressed !== STAY) event.preventDefault()
  })
}

const STAY = 0

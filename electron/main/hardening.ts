import { app, session } from 'electron'

/** Pages may stay on the hall's own origin; everything a web page could ask a computer for is refused. */
export function lockDown(hall: URL): void {
  session.defaultSession.setPermissionRequestHandler((_contents, _permission, decide) => decide(false))
  session.defaultSession.setPermissionCheckHandler(() => false)
  app.on('web-contents-created', (_event, contents) => {
    contents.setWindowOpenHandler(() => ({ action: 'deny' }))
    contents.on('will-navigate', (event, address) => {
      if (!isOnHall(address, hall)) event.preventDefault()
    })
    contents.on('will-attach-webview', (event) => event.preventDefault())
  })
}

/** Whether an address belongs to the hall's own origin. */
export function isOnHall(address: string, hall: URL): boolean {
  return URL.canParse(address) && new URL(address).origin === hall.origin
}

import { X509Certificate } from 'node:crypto'
import { app, session, shell, type WebContents } from 'electron'
import { fingerprintOf } from './look-for-hall.ts'
import { placeOf } from './windows.ts'

export type Limits = Readonly<{
  hall: URL
  /** The certificate of a hall on the LAN; null where this computer hosts it, and nothing encrypted is loaded at all. */
  fingerprint: string | null
  recordingAllowed: () => boolean
}>

/** Pages may stay on the hall's own origin; what else a web page could ask a computer for is refused. */
export function lockDown(limits: Limits): void {
  const { defaultSession } = session
  defaultSession.setPermissionRequestHandler((contents, permission, decide) => decide(isAllowed(contents, permission)))
  defaultSession.setPermissionCheckHandler((contents, permission) => isAllowed(contents, permission))
  defaultSession.setDevicePermissionHandler(() => false)
  defaultSession.setCertificateVerifyProc(({ certificate }, decide) => {
    decide(isPinned(certificate.data, limits.fingerprint) ? ACCEPT : REJECT)
  })

  function isAllowed(contents: WebContents | null, permission: string): boolean {
    if (permission !== 'media' || !limits.recordingAllowed()) return false
    return contents !== null && placeOf(contents) === 'desk' && isOnHall(contents.getURL(), limits.hall)
  }
}

/** Holds for every page from the first one on, before it is known where the hall is. */
export function keepPagesAtHome(hall: () => URL | null): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.setWindowOpenHandler(({ url }) => {
      if (isListed(url)) void shell.openExternal(url)
      return { action: 'deny' }
    })
    contents.on('will-navigate', stayHome)
    contents.on('will-redirect', stayHome)
    contents.on('will-attach-webview', (event) => event.preventDefault())
  })

  function stayHome(event: Readonly<{ url: string; preventDefault: () => void }>): void {
    const home = hall()
    if (!home || !isOnHall(event.url, home)) event.preventDefault()
  }
}

/** Whether an address belongs to the hall's own origin. */
export function isOnHall(address: string, hall: URL): boolean {
  return URL.canParse(address) && new URL(address).origin === hall.origin
}

/** Sites of the law and of the petition office, which a desk may open in the computer's own browser. */
const LISTED = ['https://www.gjxfj.gov.cn', 'https://flk.npc.gov.cn']

function isListed(address: string): boolean {
  return URL.canParse(address) && LISTED.includes(new URL(address).origin)
}

const ACCEPT = 0
const REJECT = -2

function isPinned(pem: string, fingerprint: string | null): boolean {
  return fingerprint !== null && fingerprintOf(new X509Certificate(pem).fingerprint256) === fingerprint
}

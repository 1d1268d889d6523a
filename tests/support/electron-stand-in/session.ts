import { connect } from 'node:tls'
import { z } from 'zod'
import { loud } from './loud.ts'
import { onCue } from './stage.ts'
import { windowNumbered } from './windows.ts'

const Permission = z.enum(['media', 'geolocation', 'notifications', 'clipboard-read', 'fullscreen'])
const Answer = z.boolean()
type Permission = z.output<typeof Permission>
type Contents = ReturnType<typeof windowNumbered>['webContents']
type Requested = Readonly<{ isMainFrame: boolean; requestingUrl: string }>
type Decide<Answer> = (answer: Answer) => void
type Handlers = {
  request?: (contents: Contents, permission: Permission, decide: Decide<boolean>, details: Requested) => void
  check?: (contents: Contents, permission: Permission, origin: string, details: Requested) => boolean
  device?: (details: Readonly<{ deviceType: 'usb'; origin: string }>) => boolean
  certificate?: (
    request: Readonly<{ hostname: string; certificate: Readonly<{ data: string }> }>,
    decide: Decide<number>,
  ) => void
}
const handlers: Handlers = {}

const defaultSession = loud('session', {
  setPermissionRequestHandler(handler: Handlers['request'] & object) {
    handlers.request = handler
  },
  setPermissionCheckHandler(handler: Handlers['check'] & object) {
    handlers.check = handler
  },
  setDevicePermissionHandler(handler: Handlers['device'] & object) {
    handlers.device = handler
  },
  setCertificateVerifyProc(proc: Handlers['certificate'] & object) {
    handlers.certificate = proc
  },
})
export const session = loud('session', { defaultSession })

/** What the runtime would answer a page that asks for a permission. */
onCue('permission', z.strictObject({ window: z.number(), permission: Permission }), ({ window, permission }) => {
  const { request, check, device } = handlers
  if (!request || !check || !device) throw new Error('a permission has no handler: the runtime would grant it')
  const { webContents } = windowNumbered(window)
  const details = { isMainFrame: true, requestingUrl: webContents.getURL() }
  const origin = details.requestingUrl
  let granted: boolean | null = null
  const decide = (answer: boolean) => {
    granted = Answer.parse(answer)
  }
  request(webContents, permission, decide, details)
  return {
    granted,
    checked: Answer.parse(check(webContents, permission, origin, details)),
    device: Answer.parse(device({ deviceType: 'usb', origin })),
  }
})

const ACCEPTED = 0
/** As the runtime knows them: accepted, refused, or left to Chromium's own judgement. */
const Verdict = z.literal([ACCEPTED, -2, -3])

/** Asks the shell about the certificate of an encrypted address, as the network service does before it loads. */
export async function acceptsCertificate(address: string): Promise<boolean> {
  const { protocol, hostname, port } = new URL(address)
  if (protocol !== 'https:') return true
  const data = await certificateOf(hostname, Number(port) || 443)
  if (data === null) return true
  return new Promise((resolve) => {
    if (!handlers.certificate) return resolve(false)
    handlers.certificate({ hostname, certificate: { data } }, (result) => resolve(Verdict.parse(result) === ACCEPTED))
  })
}

/** Null where nobody answers: the load itself will say so. */
function certificateOf(host: string, port: number): Promise<string | null> {
  return new Promise((resolve) => {
    const socket = connect({ host, port, rejectUnauthorized: false }, () => {
      const der = socket.getPeerX509Certificate()
      resolve(der?.toString() ?? null)
      socket.destroy()
    })
    socket.on('error', () => resolve(null))
  })
}

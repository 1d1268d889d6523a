import { existsSync } from 'node:fs'
import { z } from 'zod'
import type { StageWindow } from './browser-window.ts'
import { loud } from './loud.ts'
import { platform } from './platform.ts'
import { onCue, record, show } from './stage.ts'

const MessageBox = z.strictObject({
  type: z.enum(['info', 'question', 'warning', 'error']),
  title: z.string(),
  message: z.string(),
  detail: z.string().optional(),
  buttons: z.array(z.string()).min(1),
  defaultId: z.number().optional(),
  cancelId: z.number().optional(),
  noLink: z.boolean().optional(),
})
const Filters = z.array(z.strictObject({ name: z.string(), extensions: z.array(z.string()) }))
const SaveDialog = z.strictObject({ defaultPath: z.string(), filters: Filters })
const OpenDialog = z.strictObject({
  properties: z.array(z.enum(['openFile', 'openDirectory', 'createDirectory'])),
  filters: Filters.optional(),
})

/** What the person at the computer will answer next; without an answer a dialog is cancelled. */
const buttons: string[] = []
const files: string[] = []
onCue('pressNext', z.string(), (button) => buttons.push(button))
onCue('fileNext', z.string(), (file) => files.push(file))

function answerTo(asked: z.output<typeof MessageBox>): number {
  record('messageBoxes', asked)
  const pressed = asked.buttons.indexOf(buttons.shift() ?? '')
  return pressed >= 0 ? pressed : (asked.cancelId ?? 0)
}

export const dialog = loud('dialog', {
  showErrorBox(title: string, content: string) {
    record('errorBoxes', { title, content })
    // A shell that ends after its box can be asked no more; the runtime prints it too where there is no screen.
    process.stderr.write(`${content}\n`)
  },
  async showMessageBox(options: z.input<typeof MessageBox>) {
    return { response: answerTo(MessageBox.parse(options)), checkboxChecked: false }
  },
  showMessageBoxSync(_window: StageWindow, options: z.input<typeof MessageBox>): number {
    return answerTo(MessageBox.parse(options))
  },
  async showSaveDialog(_window: StageWindow, options: z.input<typeof SaveDialog>) {
    record('saveDialogs', SaveDialog.parse(options))
    const filePath = files.shift()
    return { canceled: filePath === undefined, filePath: filePath ?? '' }
  },
  async showOpenDialog(_window: StageWindow, options: z.input<typeof OpenDialog>) {
    record('openDialogs', OpenDialog.parse(options))
    const file = files.shift()
    return { canceled: file === undefined, filePaths: file === undefined ? [] : [file] }
  },
})

export const shell = loud('shell', {
  async openExternal(url: string) {
    record('openExternal', url)
  },
})

const CrashReports = z.strictObject({ uploadToServer: z.boolean() })
export const crashReporter = loud('crashReporter', {
  start(options: z.input<typeof CrashReports>) {
    record('crashReporter', CrashReports.parse(options))
  },
})

const Blocker = z.enum(['prevent-display-sleep', 'prevent-app-suspension'])
const blockers = new Map<number, string>()
show('blockers', () => [...blockers.values()])
export const powerSaveBlocker = loud('powerSaveBlocker', {
  start(type: z.input<typeof Blocker>) {
    const id = blockers.size + 1
    blockers.set(id, Blocker.parse(type))
    return id
  },
  stop(id: number) {
    return blockers.delete(id)
  },
})

/** A key store that keeps the secret from a reader of the file, no more. */
const store = { backend: 'gnome_libsecret' as 'gnome_libsecret' | 'basic_text' }
onCue('keyStore', z.enum(['gnome_libsecret', 'basic_text']), (backend) => {
  store.backend = backend
})
const MARK = 'sealed:'
export const safeStorage = loud('safeStorage', {
  getSelectedStorageBackend() {
    if (platform !== 'linux') throw new Error('the stand-in of Electron has storage backends on Linux only')
    return store.backend
  },
  isAsyncEncryptionAvailable: async () => true,
  encryptStringAsync: async (text: string) => Buffer.from(MARK + [...text].reverse().join('')),
  async decryptStringAsync(sealed: Buffer) {
    const text = sealed.toString()
    if (!text.startsWith(MARK)) throw new Error('Error while decrypting the ciphertext provided')
    return { shouldReEncrypt: false, result: [...text.slice(MARK.length)].reverse().join('') }
  },
})

const Size = z.strictObject({ width: z.int().positive().optional(), height: z.int().positive().optional() })
export type Picture = Readonly<{ resize: (size: z.input<typeof Size>) => Picture }>
export const nativeImage = loud('nativeImage', {
  createFromPath(path: string): Picture {
    // The runtime would show an empty picture.
    if (!existsSync(path)) throw new Error(`no picture at ${path}`)
    const image: Picture = {
      resize(size) {
        Size.parse(size)
        return picture
      },
    }
    const picture = loud('NativeImage', image)
    return picture
  },
})

import type { Page } from '@playwright/test'
import type { Input, RenderProcessGoneDetails } from 'electron'
import { z } from 'zod'
import { type ChromiumPage, openChromiumPage } from './chromium.ts'
import { invoke } from './ipc.ts'
import { LoudEmitter, preventable } from './loud.ts'
import { bridge } from './preload-bridge.ts'
import { acceptsCertificate } from './session.ts'
import { record } from './stage.ts'

type Preventable = Readonly<{ preventDefault: () => void }>
type Navigation = Preventable & Readonly<{ url: string }>
type Events = {
  'will-navigate': [event: Navigation]
  'will-redirect': [event: Navigation]
  'will-attach-webview': [event: Preventable]
  'will-prevent-unload': [event: Preventable]
  'render-process-gone': [event: object, details: Pick<RenderProcessGoneDetails, 'reason' | 'exitCode'>]
  'did-fail-load': [event: object, code: number, name: string, url: string, isMainFrame: boolean]
  'did-finish-load': []
  'context-menu': [event: Preventable, params: object]
  'before-input-event': [event: Preventable, input: Pick<Input, 'type' | 'key' | 'control' | 'alt' | 'meta'>]
}
const EVENTS = [
  'will-navigate',
  'will-redirect',
  'will-attach-webview',
  'will-prevent-unload',
  'render-process-gone',
  'did-fail-load',
  'did-finish-load',
  'context-menu',
  'before-input-event',
] as const

const PrintOptions = z.strictObject({
  silent: z.boolean(),
  printBackground: z.boolean(),
  copies: z.number().int().min(1),
  margins: z.strictObject({ marginType: z.enum(['default', 'none', 'printableArea', 'custom']) }),
  // Below 353 microns Chromium refuses the paper.
  pageSize: z.strictObject({ width: z.number().min(353), height: z.number().min(353) }),
  deviceName: z.string().optional(),
})

const OpenAnswer = z.strictObject({ action: z.enum(['allow', 'deny']) })

/** The printers of the simulated computer; the last one refuses every job. */
const PRINTERS = ['SLIP', 'TICKET', 'JAMMED']

type OpenHandler = (details: Readonly<{ url: string }>) => z.input<typeof OpenAnswer>
type Opened = ChromiumPage & { lost: boolean }

/** The page of a window: a real Chromium page, watched where the runtime would ask the shell. */
export class StageContents extends LoudEmitter<Events> {
  readonly mainFrame: Readonly<{ url: string }>
  zoomLimits: readonly [number, number] | null = null
  readonly #preload: string | undefined
  readonly #guarded: () => object
  #opened: Promise<Opened> | undefined
  #page: Page | undefined
  #loads = 0
  #awaited: string | null = null
  #openHandler: OpenHandler | undefined
  #stays = () => {}

  constructor(preload: string | undefined, guarded: () => object) {
    super('webContents', EVENTS)
    this.#preload = preload
    this.#guarded = guarded
    const url = () => this.getURL()
    this.mainFrame = {
      get url() {
        return url()
      },
    }
  }

  /** The number of the page for the test, once there is one. */
  target: string | null = null

  async load(url: string): Promise<void> {
    this.#loads += 1
    const mine = this.#loads
    this.#awaited = url
    const { page } = await this.#open()
    try {
      if (!(await acceptsCertificate(url))) throw new Error('net::ERR_CERT_INVALID')
      await page.goto(url, { waitUntil: 'load' })
      this.#awaited = null
      this.emit('did-finish-load')
    } catch (error) {
      if (page.isClosed()) return
      const [, name = 'ERR_FAILED'] = /net::(ERR_\w+)/.exec(String(error)) ?? []
      const replaced = mine !== this.#loads || name === 'ERR_ABORTED'
      this.emit('did-fail-load', {}, replaced ? -3 : -102, name, url, true)
      throw new Error(`${name} loading '${url}'`)
    }
  }

  getURL(): string {
    return this.#page?.url() ?? ''
  }
  setWindowOpenHandler(handler: OpenHandler): void {
    this.#openHandler = handler
  }
  async setVisualZoomLevelLimits(least: number, most: number): Promise<void> {
    this.zoomLimits = [least, most]
  }
  setZoomLevel(_level: number): void {}
  forcefullyCrashRenderer(): void {
    this.#opened?.then(({ devTools }) => devTools.send('Page.crash').catch(() => {}))
  }
  async executeJavaScript(code: string): Promise<unknown> {
    const { page } = await this.#open()
    return page.evaluate(code)
  }
  async getPrintersAsync() {
    return PRINTERS.map((name) => ({ name, displayName: name, description: '', options: {} }))
  }
  print(raw: z.input<typeof PrintOptions>, done: (sent: boolean, why: string) => void): void {
    const options = PrintOptions.parse(raw)
    const sent = options.deviceName !== 'JAMMED'
    this.#open()
      .then(async ({ page }) => record('printed', { options, sent, text: await page.textContent('body') }))
      .then(() => done(sent, sent ? '' : 'Print job failed'))
  }

  /** Asks the page as closing its window does; it is closed then, or stays. */
  async letsGo(): Promise<boolean> {
    const opened = await this.#opened
    if (!opened || opened.lost || opened.page.isClosed()) return true
    const { page } = opened
    return new Promise((resolve) => {
      this.#stays = () => resolve(false)
      page.once('close', () => resolve(true))
      page.once('crash', () => resolve(true))
      page.close({ runBeforeUnload: true }).catch(() => resolve(true))
    })
  }

  async closePage(): Promise<void> {
    const opened = await this.#opened
    await opened?.page.close().catch(() => {})
  }

  /** A page whose process died cannot be loaded again in Chromium's driver: the window goes on with another one. */
  #open(): Promise<Opened> {
    this.#opened = (this.#opened ?? this.#openPage()).then(async (opened) => {
      if (!opened.lost) return opened
      await opened.page.close().catch(() => {})
      return this.#openPage()
    })
    return this.#opened
  }

  async #openPage(): Promise<Opened> {
    const opened = { ...(await openChromiumPage()), lost: false }
    const { page, devTools, target } = opened
    this.#page = page
    page.on('crash', () => {
      opened.lost = true
      this.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 1 })
    })
    page.on('dialog', async (dialog) => {
      const { event, wasPrevented } = preventable({})
      if (dialog.type() === 'beforeunload') this.emit('will-prevent-unload', event)
      if (wasPrevented()) return dialog.accept()
      await dialog.dismiss()
      this.#stays()
    })
    page.on('popup', (popup) => popup.close().catch(() => {}))
    devTools.on('Page.windowOpen', ({ url }) => this.#judge(url))
    await devTools.send('Page.enable')
    if (this.#preload) await bridge(devTools, this.#preload, (channel, args) => invoke(this.#sender(), channel, args))
    await this.#watchNavigation(opened)
    this.target = target
    return opened
  }

  /** The guarded object is the one the shell knows. */
  #sender(): StageContents {
    const guarded = this.#guarded()
    if (!(guarded instanceof StageContents)) throw new Error('no contents')
    return guarded
  }

  #judge(url: string): void {
    const { action } = OpenAnswer.parse(this.#openHandler?.({ url }) ?? { action: 'allow' })
    record('windowOpen', { url, action })
  }

  /** Documents are held until the shell has been asked, unless the shell itself loads them. */
  async #watchNavigation({ devTools }: Opened): Promise<void> {
    const { frameTree } = await devTools.send('Page.getFrameTree')
    const main = frameTree.frame.id
    await devTools.send('Fetch.enable', { patterns: [{ resourceType: 'Document' }] })
    devTools.on('Fetch.requestPaused', ({ requestId, request, frameId, redirectedRequestId }) => {
      const { event, wasPrevented } = preventable({ url: request.url })
      const isOwn = this.#awaited === request.url
      if (frameId === main && redirectedRequestId) this.emit('will-redirect', event)
      else if (frameId === main && !isOwn) this.emit('will-navigate', event)
      const verdict = wasPrevented()
        ? devTools.send('Fetch.failRequest', { requestId, errorReason: 'Aborted' })
        : devTools.send('Fetch.continueRequest', { requestId })
      if (wasPrevented()) record('navigationDenied', request.url)
      verdict.catch(() => {})
    })
  }
}

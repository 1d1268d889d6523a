import type { Browser, BrowserContext, Page } from '@playwright/test'
import { sampleSession } from '../../support/sample-data.ts'

/** One clip as the page scheduled it: seconds of the sound device, and the page's own milliseconds it will sound at. */
export type Scheduled = Readonly<{ clip: string; start: number; end: number; soundsAt: number }>
/** One announcement on the screen, in the page's milliseconds; `gone` is null while it is shown. */
export type Shown = Readonly<{ label: string; desk: string; since: number; gone: number | null }>

const LYING = { width: 1920, height: 1080 }

/**
 * A display that writes down what it schedules and what it shows. It has neither a speech engine nor any address but
 * the hall's.
 */
export async function openDisplay(
  browser: Browser,
  url: string,
  options: Readonly<{ token?: string; viewport?: typeof LYING; reducedMotion?: 'reduce'; strict?: boolean }> = {},
): Promise<Page> {
  const { token, viewport = LYING, reducedMotion = null, strict = false } = options
  const context = await browser.newContext({ viewport, reducedMotion })
  await onlyTheHall(context, url)
  await context.addInitScript(writeDown)
  if (strict) await context.addInitScript(silentUntilTouched)
  const login = token ?? (await sampleSession('display1'))
  if (login) await context.addInitScript(keepLogin, login)
  const page = await context.newPage()
  await page.goto(`${url}display`)
  await page.locator('.display-waiting dd').first().waitFor()
  return page
}

export const scheduled = (page: Page): Promise<Scheduled[]> => page.evaluate('window.scheduled')

export const shown = (page: Page): Promise<Shown[]> => page.evaluate('window.shown')

/** The clips of one announcement, each sentence as words. */
export function sentencesOf(clips: readonly Scheduled[]): string[] {
  const sentences: Scheduled[][] = []
  for (const clip of clips) {
    const last = sentences.at(-1)
    // Clips of one sentence follow each other without a gap.
    if (last && Math.abs((last.at(-1)?.end ?? 0) - clip.start) < 1e-6) last.push(clip)
    else sentences.push([clip])
  }
  return sentences.map((sentence) => sentence.map(({ clip }) => clip).join(' '))
}

/** Runs in the page before its own code. */
function keepLogin(session: string): void {
  if (location.protocol.startsWith('http')) localStorage.setItem('huisheng.token.display', session)
}

async function onlyTheHall(context: BrowserContext, url: string): Promise<void> {
  await context.route(
    (address) => address.origin !== new URL(url).origin,
    (route) => {
      throw new Error(`a display asked for ${route.request().url()}`)
    },
  )
}

/**
 * Runs in the page before its own code: a browser that lets no page make a sound before somebody touched it. Looking
 * into a page from a test counts as a touch for the browser's own rule, so that the rule is played here.
 */
function silentUntilTouched(): void {
  let touched = false
  window.addEventListener('pointerdown', () => (touched = true), { capture: true })
  const Allowed = window.AudioContext
  class Silent extends Allowed {
    constructor() {
      super()
      void super.suspend()
    }
    override resume(): Promise<void> {
      return touched ? super.resume() : new Promise(() => undefined)
    }
  }
  window.AudioContext = Silent
}

/** Runs in the page before its own code. */
function writeDown(): void {
  const notes: { scheduled: Scheduled[]; shown: Shown[] } = { scheduled: [], shown: [] }
  Object.assign(window, notes)
  Object.defineProperty(window, 'speechSynthesis', {
    get() {
      throw new Error('a display must not need a speech engine')
    },
  })

  const names = new WeakMap<object, string>()
  const read = Response.prototype.arrayBuffer
  Response.prototype.arrayBuffer = async function named(this: Response) {
    const bytes = await read.call(this)
    names.set(bytes, new URL(this.url).pathname.replace(/^\/assets\/(.*)-[\w-]{8}\.ogg$/, '$1'))
    return bytes
  }
  const decode = BaseAudioContext.prototype.decodeAudioData
  BaseAudioContext.prototype.decodeAudioData = async function named(this: BaseAudioContext, bytes: ArrayBuffer) {
    const name = names.get(bytes) ?? ''
    const buffer = await decode.call(this, bytes)
    names.set(buffer, name)
    return buffer
  }
  const begin = AudioBufferSourceNode.prototype.start
  AudioBufferSourceNode.prototype.start = function noted(this: AudioBufferSourceNode, when = 0) {
    const clip = names.get(this.buffer ?? {}) ?? ''
    const soundsAt = performance.now() + (when - this.context.currentTime) * 1000
    notes.scheduled.push({ clip, start: when, end: when + (this.buffer?.duration ?? 0), soundsAt })
    begin.call(this, when)
  }

  let current = ''
  const look = () => {
    const called = document.querySelector('.display-called.is-calling')
    const text = (part: string) => called?.querySelector(part)?.textContent ?? ''
    const [label, desk] = [text('.display-label'), text('.display-desk b')]
    if (current === label) return
    const last = notes.shown.pop()
    if (last) notes.shown.push({ ...last, gone: last.gone ?? performance.now() })
    if (label !== '') notes.shown.push({ label, desk, since: performance.now(), gone: null })
    current = label
  }
  new MutationObserver(look).observe(document, { subtree: true, childList: true, attributes: true })
}

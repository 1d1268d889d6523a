import { type DraftFile, type DraftFiles, openDraftFiles } from './draft-files.ts'
import { livingPages, stayAlive } from './living-pages.ts'
import { draftKeyFrom, openDraft, sealDraft } from './sealed-draft.ts'

/** The drafts of one account in this browser: its own page's, and those of pages that have ended. */
export class AccountDrafts {
  readonly #account: string
  readonly #page = crypto.randomUUID()
  readonly #drafts = new Map<string, readonly unknown[]>()
  /** The files of ended pages, by the name of their draft. */
  readonly #found = new Map<string, string[]>()
  readonly #waiting = new Map<string, unknown>()
  /** On their way to the disk. */
  #leaving: readonly (readonly [string, unknown])[] = []
  #disk: Disk | null = null
  #writing: Promise<void> | null = null
  #end = () => {}

  constructor(account: string) {
    this.#account = account
  }

  /** Whether a draft survives this page; else it is in its memory only. */
  get kept(): boolean {
    return this.#disk !== null
  }

  /** Looks for what ended pages left; throws where the browser keeps nothing. */
  async open(secret: string): Promise<void> {
    const [key, files] = await Promise.all([draftKeyFrom(secret), openDraftFiles()])
    this.#end()
    this.#end = stayAlive(this.#page)
    const all = await files.all()
    const mine = all.filter(({ account, at }) => account === this.#account && at >= Date.now() - LONGEST)
    const living = await pagesStillLiving(mine)
    const typedMeanwhile = new Set(this.#drafts.keys())
    for (const file of mine.toSorted((a, b) => b.at - a.at)) {
      if (living.has(file.page) || typedMeanwhile.has(file.name)) continue
      const draft = await openDraft(key, file.id, file)
      if (draft === null) continue
      this.#drafts.set(file.name, [...this.read(file.name), draft])
      this.#found.set(file.name, [...(this.#found.get(file.name) ?? []), file.id])
    }
    const old = all.filter(({ at }) => at < Date.now() - LONGEST).map(({ id }) => id)
    if (old.length > 0) await files.write([], old)
    this.#disk = { files, key }
    this.#write()
  }

  /** Its account logged out: what is on the disk can be found by any page. False where this one's memory alone has it. */
  async letGo(): Promise<boolean> {
    await this.#writing
    if (!this.#disk || this.#waiting.size > 0) return false
    this.#end()
    return true
  }

  /** The names of drafts that would be lost if this page ended now. */
  unsaved(): readonly string[] {
    const newest = new Map([...this.#leaving, ...this.#waiting])
    return [...newest].filter(([, draft]) => draft !== null).map(([name]) => name)
  }

  /** The newest first. */
  read(name: string): readonly unknown[] {
    return this.#drafts.get(name) ?? []
  }

  /** Null forgets it. */
  keep(name: string, draft: unknown): void {
    if (draft === null && this.read(name).length === 0) return
    this.#drafts.set(name, draft === null ? [] : [draft])
    this.#waiting.set(name, draft)
    this.#write()
  }

  #write(): void {
    if (this.#disk && this.#waiting.size > 0) this.#writing ??= this.#writeWaiting()
  }

  /** One after the other, each with the newest words: typing never waits for the disk. */
  async #writeWaiting(): Promise<void> {
    while (this.#disk && this.#waiting.size > 0) {
      const waiting = [...this.#waiting]
      this.#waiting.clear()
      this.#leaving = waiting
      try {
        await this.#writeAll(this.#disk, waiting)
      } catch {
        // Full, or closed by the browser: from here on the memory alone has them, and the page says so.
        this.#disk = null
        for (const [name, draft] of waiting) if (!this.#waiting.has(name)) this.#waiting.set(name, draft)
      }
      this.#leaving = []
      await new Promise((resolve) => setTimeout(resolve, BETWEEN))
    }
    this.#writing = null
  }

  async #writeAll({ files, key }: Disk, drafts: readonly (readonly [string, unknown])[]) {
    const idOf = (name: string) => `${this.#account} ${this.#page} ${name}`
    const kept = drafts.filter(([, draft]) => draft !== null)
    const put = kept.map(async ([name, draft]): Promise<DraftFile> => {
      const id = idOf(name)
      const whose = { id, account: this.#account, page: this.#page, name, at: Date.now() }
      return { ...whose, ...(await sealDraft(key, id, draft)) }
    })
    // What ended pages left is in the draft of this one, or was given up with it.
    const found = drafts.flatMap(([name]) => this.#found.get(name) ?? [])
    const forgotten = drafts.filter(([, draft]) => draft === null).map(([name]) => idOf(name))
    await files.write(await Promise.all(put), [...found, ...forgotten])
    for (const [name] of drafts) this.#found.delete(name)
  }
}

type Disk = Readonly<{ files: DraftFiles; key: CryptoKey }>

/** A page that was reloaded may not have ended yet when the next one begins. */
async function pagesStillLiving(files: readonly DraftFile[]): Promise<ReadonlySet<string>> {
  let living = await livingPages()
  for (let tries = 0; tries < 5 && files.some(({ page }) => living.has(page)); tries += 1) {
    await new Promise((resolve) => setTimeout(resolve, 60))
    living = await livingPages()
  }
  return living
}

/** A month: whoever comes back from leave finds their words, and no older browser keeps them for ever. */
const LONGEST = 30 * 86_400_000
const BETWEEN = 100

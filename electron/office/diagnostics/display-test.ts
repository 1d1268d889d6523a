import type { VoiceState } from '../../../shared/contract/diagnostics.ts'
import type { ChangeFeed } from '../changes.ts'

export type DisplayTest = Readonly<{
  /**
   * Asks all displays at once; `open` is how many there are. Resolves when all answered, or when patience ends.
   * `voiceless` answered, but cannot speak.
   */
  run: (open: number) => Promise<{ open: number; answered: number; voiceless: number }>
  /** A display's page asks whether it is being tested, which is its answer. */
  asked: (page: string, voice: VoiceState) => { testing: boolean }
}>

/** The test whether displays hear of changes, reach the hall and draw: each shows for a moment that it is tested. */
export function createDisplayTest(changes: ChangeFeed, { patienceMs = 2_000, shownMs = 8_000 } = {}): DisplayTest {
  const answered = new Map<string, VoiceState>()
  let testing = false
  let answer = () => {}
  let hide: NodeJS.Timeout | undefined
  const tell = () => changes.publish([{ stage: 'diagnostics', id: 'display-test' }])

  return {
    async run(open) {
      if (open === 0) return { open, answered: 0, voiceless: 0 }
      answered.clear()
      testing = true
      clearTimeout(hide)
      const all = new Promise<void>((resolve) => {
        answer = () => answered.size >= open && resolve()
        setTimeout(resolve, patienceMs).unref()
      })
      tell()
      await all
      hide = setTimeout(() => {
        testing = false
        tell()
      }, shownMs).unref()
      const voiceless = [...answered.values()].filter((voice) => voice !== 'ready').length
      return { open, answered: answered.size, voiceless }
    },
    asked(page, voice) {
      if (testing) answered.set(page, voice)
      answer()
      return { testing }
    },
  }
}

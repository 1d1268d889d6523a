import type { Page } from '@playwright/test'

/** A voice that says nothing: no computer of a test has one. Each sentence ends when the test says so. */
export async function withVoice(desk: Page): Promise<void> {
  await desk.evaluate(() => {
    const say = (words: string) => {
      document.documentElement.dataset['spoken'] = words
    }
    class Words extends EventTarget {
      onend = () => {}
      voice: { lang: string } | null = null
      rate = 1
      readonly text: string
      constructor(text: string) {
        super()
        this.text = text
      }
    }
    const speech = Object.assign(new EventTarget(), {
      getVoices: () => [{ lang: 'zh-CN', localService: true, default: true }],
      cancel: () => say(''),
      speak(words: Words) {
        say(`${words.voice?.lang} ${words.rate} ${words.text}`)
        document.addEventListener('said', () => words.onend(), { once: true })
      },
    })
    Object.defineProperty(window, 'speechSynthesis', { value: speech })
    Object.defineProperty(window, 'SpeechSynthesisUtterance', { value: Words })
  })
}

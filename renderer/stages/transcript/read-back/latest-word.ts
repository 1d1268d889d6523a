/** Sends the newest of what is said, one at a time: what was said in between is of no use to anybody any more. */
export function createLatestWord<Word>(send: (word: Word) => Promise<unknown>): (word: Word) => void {
  let waiting: Readonly<{ word: Word }> | null = null
  let sending = false

  async function work(): Promise<void> {
    if (sending) return
    sending = true
    while (waiting) {
      const { word } = waiting
      waiting = null
      // Lost or refused: the state of the line says so, and the newest word is said again when it is back.
      await send(word).catch(() => undefined)
    }
    sending = false
  }

  return (word) => {
    waiting = { word }
    void work()
  }
}

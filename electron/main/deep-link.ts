/** The scheme in the codes of slips; the hall's computers register it for this program. */
export const SCHEME = 'huisheng'

/** The query code of a slip's `huisheng://progress/CODE` among the words of a command line, or null. */
export function lookUpIn(words: readonly string[]): string | null {
  for (const word of words) {
    // Only the shape is checked here: whether there is such a matter, the hall knows.
    const code = /^huisheng:\/\/progress\/([0-9A-Za-z-]{4,40})\/?$/.exec(word)?.[1]
    if (code) return code
  }
  return null
}

export type LookUps = Readonly<{ open: (code: string) => void; next: () => Promise<string> }>

/** Hands look-ups to the desk page; one that came before the page was ready waits for it. */
export function createLookUps(): LookUps {
  let waiting: string | null = null
  let listener: ((code: string) => void) | null = null
  return {
    open(code) {
      const tell = listener
      listener = null
      if (tell) tell(code)
      else waiting = code
    },
    next: () =>
      new Promise((resolve) => {
        const code = waiting
        waiting = null
        // A page that was loaded anew asks again; its former self listens no more.
        if (code === null) listener = resolve
        else resolve(code)
      }),
  }
}

export type FollowLookUps = (tell: (queryCode: string) => void) => () => void

/**
 * Tells every query code that `next` brings, until it is stopped. One that came while nobody followed, as between two
 * logins, is told to whoever follows next.
 */
export function followingLookUps(next: () => Promise<string>): FollowLookUps {
  let coming: Promise<string> | null = null
  return (tell) => {
    let stopped = false
    const follow = async () => {
      while (!stopped) {
        coming ??= next()
        const code = await coming
        if (stopped) return
        coming = null
        tell(code)
      }
    }
    follow().catch(() => {
      // A refused call would be refused again at once; the next page asks anew.
      coming = null
    })
    return () => {
      stopped = true
    }
  }
}

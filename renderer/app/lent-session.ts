import { z } from 'zod'

/**
 * How the visitor's screen comes by the login of the desk's page on the same computer: the desk lends it while somebody
 * from the counter is logged in, so that nobody types a password before a visitor's eyes. Only pages of this origin in
 * this browser or shell hear it.
 */
const CHANNEL = 'huisheng.visitor-screen'

const Lent = z.strictObject({ desk: z.string(), session: z.string().nullable() })
export type Lent = z.output<typeof Lent>
const Asked = z.strictObject({ asked: z.literal(true) })

export type Lender = Readonly<{
  /** Null where nobody is logged in whose visitors could see something. */
  lend: (session: string | null) => void
  close: () => void
}>

/** The desk's side. It says at once that it is there: a visitor's screen then shows no login form. */
export function openLender(): Lender {
  const desk = crypto.randomUUID()
  const line = new BroadcastChannel(CHANNEL)
  let lent: string | null = null
  const say = () => line.postMessage({ desk, session: lent } satisfies Lent)
  line.addEventListener('message', ({ data }) => {
    if (Asked.safeParse(data).success) say()
  })
  say()
  return {
    lend(session) {
      if (session === lent) return
      lent = session
      say()
    },
    close: () => line.close(),
  }
}

/** The visitor's side: asks once, then hears of every change until it is closed. */
export function askDesks(hear: (lent: Lent) => void): () => void {
  const line = new BroadcastChannel(CHANNEL)
  line.addEventListener('message', ({ data }) => {
    const lent = Lent.safeParse(data)
    if (lent.success) hear(lent.data)
  })
  line.postMessage({ asked: true } satisfies z.output<typeof Asked>)
  return () => line.close()
}

type Standing = Readonly<{ followed: string | null; session: string | null }>

/**
 * Whether a screen takes over what a desk says. It follows one desk; a second one beside it changes nothing, unless it
 * lends the same login (the desk's page was loaded anew) or the screen has none.
 */
export function heeds({ followed, session }: Standing, lent: Lent): boolean {
  if (lent.desk === followed) return true
  return lent.session !== null && (session === null || session === lent.session)
}

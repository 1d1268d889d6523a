import { z } from 'zod'

/** What the test asks for while the shell runs; each file of the stand-in adds its own. */
type Cue = (argument: unknown) => unknown
const cues = new Map<string, Cue>()
const parts = new Map<string, () => unknown>()

/** What the shell did that leaves no other trace. */
const seen: Record<string, unknown[]> = {}

export function record(kind: string, what: unknown): void {
  seen[kind] = [...(seen[kind] ?? []), what]
}

export function onCue<Argument>(name: string, schema: z.ZodType<Argument>, act: (argument: Argument) => unknown): void {
  cues.set(name, (argument) => act(schema.parse(argument)))
}

/** A part of the picture that the test gets when it asks how things stand. */
export function show(name: string, part: () => unknown): void {
  parts.set(name, part)
}

const Message = z.strictObject({ id: z.number(), cue: z.string(), argument: z.unknown() })

process.on('message', (raw: unknown) => {
  const { id, cue, argument } = Message.parse(raw)
  perform(cue, argument).then(
    (value) => process.send?.({ id, value }),
    (error: unknown) => process.send?.({ id, error: String(error) }),
  )
})

async function perform(cue: string, argument: unknown): Promise<unknown> {
  if (cue === 'state') return { seen, ...Object.fromEntries([...parts].map(([name, part]) => [name, part()])) }
  const act = cues.get(cue)
  if (!act) throw new Error(`no cue "${cue}"`)
  return act(argument)
}

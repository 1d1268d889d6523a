import type { z } from 'zod'

const PREFIX = 'huisheng.draft.'

/** What was typed but not yet kept by the hall, or null. A draft of an older program is dropped. */
export function readDraft<Schema extends z.ZodType>(name: string, schema: Schema): z.output<Schema> | null {
  const text = sessionStorage.getItem(PREFIX + name)
  if (text === null) return null
  const draft = schema.safeParse(parsed(text))
  return draft.success ? draft.data : null
}

/** Remembers a draft over a reload of this tab; null forgets it. Nothing of it outlives the tab. */
export function keepDraft(name: string, draft: unknown): void {
  if (draft === null) sessionStorage.removeItem(PREFIX + name)
  else sessionStorage.setItem(PREFIX + name, JSON.stringify(draft))
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // Somebody edited the store by hand; the schema refuses what is not an object.
    return null
  }
}

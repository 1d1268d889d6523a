import { cardFrom, type IdentityCard } from '../../../shared/model/identity-card.ts'
import type { ReaderSettingsOf } from '../../../shared/model/reader-settings.ts'
import { misread } from './reader.ts'

type Mapping = Pick<ReaderSettingsOf<'service'>, 'fields' | 'success' | 'dates'>

/**
 * The card in the answer of a vendor's service, null where it says that none lies there. Throws a misread for an
 * answer that is no JSON, reports a failure, or does not fit the mapping.
 */
export function cardInAnswer(text: string, { fields, success, dates }: Mapping): IdentityCard | null {
  const answer = parsed(text)
  const code = wordAt(answer, success.path)
  const failed = success.path !== '' && !success.values.includes(code)
  if (failed && (success.noCard.length === 0 || success.noCard.includes(code))) return null
  if (failed) throw misread('READ_FAILED')
  const worded = Object.fromEntries(Object.entries(fields).map(([field, path]) => [field, wordAt(answer, path)]))
  const card = cardFrom(worded, dates)
  if (card) return card
  const empty = (worded['name'] ?? '') === '' && (worded['number'] ?? '') === ''
  // Without a sign of success an answer that names nobody can only mean that nobody is there.
  if (success.path === '' && empty) return null
  throw misread('ANSWER_UNFIT')
}

/** Whether it says by its code that there is no card to tell of, or why; a greeting has no such code. */
export function saysFailure(text: string, { success }: Pick<Mapping, 'success'>): boolean {
  try {
    const code = wordAt(parsed(text), success.path)
    return code !== '' && !success.values.includes(code)
  } catch {
    return false
  }
}

/** Some services wrap their JSON into a call for pages of other origins (JSONP). */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^[\s\uFEFF]*[\w.$]+\s*\(([\s\S]*)\)\s*;?\s*$/, '$1').trim())
  } catch {
    throw misread('ANSWER_UNFIT')
  }
}

/** The text, number or truth value at a path; '' where there is none. */
function wordAt(answer: unknown, path: string): string {
  if (path === '') return ''
  let value = answer
  for (const name of path.split('.')) {
    // Only what the answer itself holds: no path leads into what every object inherits.
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return ''
    value = Reflect.get(value, name)
  }
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : ''
}

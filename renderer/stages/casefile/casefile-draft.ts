import type { CasefileView } from '../../../shared/contract/casefile.ts'
import type { Guide } from '../../../shared/contract/transcript.ts'

/** What the clerk entered; a text is null until they touched it, so that a suggestion may still stand in for it. */
export type CasefileDraft = Readonly<{
  kind: CasefileView['kind'] | null
  category: string | null
  place: string | null
  attempt: CasefileView['attempt']
  summary: string | null
}>

export const EMPTY_DRAFT: CasefileDraft = { kind: null, category: null, place: null, attempt: 'first', summary: null }

const NEEDED = ['kind', 'category', 'place', 'summary'] as const
export type MissingField = (typeof NEEDED)[number]

export function missingFields(draft: CasefileDraft): MissingField[] {
  return NEEDED.filter((field) => (draft[field] ?? '').trim() === '')
}

/** Place and summary as the visitor's account gives them, cut to what the matter takes; only a suggestion. */
export function suggestedTexts(guide: Guide | undefined): Readonly<{ place: string; summary: string }> {
  if (!guide) return { place: '', summary: '' }
  const summary = [guide.what || guide.words, guide.want].map(oneLine).filter(Boolean).join(' ')
  return { place: cut(oneLine(guide.where), 120), summary: cut(summary, 500) }
}

const oneLine = (text: string) => text.replace(/\s*\n\s*/g, ' ').trim()

function cut(text: string, length: number): string {
  if (text.length <= length) return text
  // Rare characters are two units wide: a cut between them would leave half a character.
  return text.slice(0, length).replace(/[\ud800-\udbff]$/, '')
}

import { z } from 'zod'
import { CASEFILE_KINDS, type CasefileKind } from './kinds.ts'

/** What speaks for a department: kinds of matter, category codes, words of the account. Keys are department codes. */
export const RouteKeywords = z.strictObject({
  scores: z.strictObject({ litigation: z.number(), place: z.number(), category: z.number(), keyword: z.number() }),
  /** What a county's name ends with and people leave out when they speak. */
  placeSuffixes: z.array(z.string().min(1)),
  departments: z.record(
    z.string(),
    z.strictObject({
      kinds: z.array(z.enum(CASEFILE_KINDS)),
      categories: z.array(z.string()),
      keywords: z.array(z.string().min(2)),
    }),
  ),
})
export type RouteKeywords = z.output<typeof RouteKeywords>

export type RoutableDepartment = Readonly<{ code: string; name: string; shortName: string; type: string }>

type RouteReason = Readonly<{ rule: 'litigation' | 'place' | 'category' | 'keyword'; matched: string }>

export type RouteSuggestion<Department extends RoutableDepartment> = Readonly<{
  department: Department
  reasons: RouteReason[]
  score: number
}>

type Matter = Readonly<{ kind: CasefileKind; category: string; place: string; text: string }>

/**
 * Departments that may be responsible, the likeliest first, each with what spoke for it; those nothing speaks for
 * are left out. It only suggests. Equal scores keep the order given.
 */
export function suggestDepartments<Department extends RoutableDepartment>(
  matter: Matter,
  departments: readonly Department[],
  keywords: RouteKeywords,
): RouteSuggestion<Department>[] {
  // The words of an accusation name the accused unit, which must never receive it (articles 30, 46).
  if (matter.kind === 'accusation') return []
  return departments
    .map((department) => {
      const reasons = reasonsFor(department, matter, keywords)
      return { department, reasons, score: reasons.reduce((sum, { rule }) => sum + keywords.scores[rule], 0) }
    })
    .filter(({ reasons }) => reasons.length > 0)
    .sort((a, b) => b.score - a.score)
}

function reasonsFor(department: RoutableDepartment, matter: Matter, keywords: RouteKeywords): RouteReason[] {
  const known = Object.hasOwn(keywords.departments, department.code) ? keywords.departments[department.code] : undefined
  const said = [matter.place, matter.text].join('\n')
  const reasons: RouteReason[] = []
  if (matter.kind === 'litigation' && known?.kinds.includes('litigation')) {
    reasons.push({ rule: 'litigation', matched: matter.kind })
  }
  const county = department.type === 'county' ? spokenPlace(department.shortName, keywords.placeSuffixes) : null
  if (county && said.includes(county)) reasons.push({ rule: 'place', matched: county })
  if (known?.categories.includes(matter.category)) reasons.push({ rule: 'category', matched: matter.category })
  const words = department.type === 'county' ? [] : [department.shortName, ...(known?.keywords ?? [])]
  const heard = new Set(words.filter((word) => matter.text.includes(word)))
  return [...reasons, ...Array.from(heard, (matched) => ({ rule: 'keyword' as const, matched }))]
}

/** The name as spoken, without its suffix; a name of one character keeps it, or it would be found everywhere. */
function spokenPlace(name: string, suffixes: readonly string[]): string {
  const suffix = suffixes.find((ending) => name.endsWith(ending))
  return suffix && name.length - suffix.length >= 2 ? name.slice(0, -suffix.length) : name
}

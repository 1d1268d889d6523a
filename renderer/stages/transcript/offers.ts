import words from '../../../resources/rules/account-facts.json' with { type: 'json' }
import { type Guide, PARTS, type Question } from '../../../shared/contract/transcript.ts'
import { type Fact, type FactKind, factsIn } from '../../../shared/model/account-facts.ts'

/** What the other fields say that may answer a question and is not in its own field yet, at most four. */
export function offersFor(guide: Guide): Record<Question, readonly Fact[]> {
  const said = new Map(PARTS.map((question) => [question, factsIn(guide[question])]))
  const offers = (question: Question): readonly Fact[] => {
    const elsewhere = PARTS.filter((other) => other !== question).flatMap((other) => said.get(other) ?? [])
    const fitting = elsewhere.filter((fact) => fits(fact, question) && !guide[question].includes(fact.text))
    return [...new Map(fitting.map((fact) => [fact.text, fact])).values()].slice(0, MOST)
  }
  const [who, when, where, want] = [offers('who'), offers('when'), offers('where'), offers('want')]
  return { who, when, where, what: [], want, basis: [] }
}

/** The answer with one more fact at its end, as a clerk would write it. */
export function withFact(answer: string, { text }: Fact): string {
  const before = answer.trimEnd()
  return before === '' || /[，、；,;]$/.test(before)
    ? before + text
    : `${before.replace(/[。.]$/, '')}${words.listComma}${text}`
}

/** Characters that are said aloud, and about how many minutes reading them to somebody takes. */
export function lengthOf(guide: Guide): Readonly<{ characters: number; minutes: number }> {
  const characters = PARTS.map((question) => [...guide[question].replace(/[\s\p{P}]/gu, '')].length)
  const all = characters.reduce((sum, count) => sum + count, 0)
  return { characters: all, minutes: Math.ceil(all / READ_PER_MINUTE) }
}

/** Of all that is counted it is money that people ask for. */
const fits = ({ kind, text }: Fact, question: Question) =>
  ANSWERS[question].includes(kind) && (kind !== 'amount' || words.money.some((unit) => text.endsWith(unit)))

const ANSWERS: Record<Question, readonly FactKind[]> = {
  who: ['person', 'organisation'],
  when: ['date'],
  where: ['place'],
  what: [],
  want: ['amount'],
  basis: [],
}
const MOST = 4
/** Slowly, to somebody old. */
const READ_PER_MINUTE = 180

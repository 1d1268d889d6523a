import words from '../../../resources/rules/account-facts.json' with { type: 'json' }
import { type Guide, PARTS, type Part, type Question } from '../../../shared/contract/transcript.ts'
import { type Fact, type FactKind, factsIn } from '../../../shared/model/account-facts.ts'
import { sayingsIn } from '../../../shared/model/account-sayings.ts'

/** What the other fields say that may answer a question and is not in its own field yet, at most four. */
export function offersFor(guide: Guide): Record<Question, readonly Fact[]> {
  const said = PARTS.map((part) => ({ part, facts: heardIn(part, guide[part]) }))
  const offers = (question: Question): readonly Fact[] => {
    const elsewhere = said.filter(({ part }) => part !== question).flatMap(({ facts }) => facts)
    const fitting = elsewhere.filter((fact) => fits(fact, question) && !guide[question].includes(fact.text))
    const kinds = ANSWERS[question]
    const inOrder = kinds.flatMap((kind) => fitting.filter((fact) => fact.kind === kind).toSorted(exactFirst))
    return [...new Map(inOrder.map((fact) => [fact.text, fact])).values()].slice(0, MOST)
  }
  const [who, when, where] = [offers('who'), offers('when'), offers('where')]
  // What happened is for the clerk to write: no rule tells the heart of a matter.
  return { who, when, where, what: [], want: offers('want'), basis: offers('basis') }
}

/** What follows the first `kept` characters of an answer when a fact is added to it, as a clerk would write it. */
export function withFact(answer: string, { kind, text }: Fact): Readonly<{ kept: number; piece: string }> {
  const before = answer.trimEnd()
  if (before === '' || /[，、；,;]$/.test(before)) return { kept: before.length, piece: text }
  const isSentence = kind === 'demand' || kind === 'evidence'
  if (isSentence && /[。！？.!?]$/.test(before)) return { kept: before.length, piece: text }
  const kept = before.replace(/[。.]$/, '').length
  return { kept, piece: (isSentence ? words.clauseComma : words.listComma) + text }
}

/** Whole sentences are looked for where somebody tells; the other questions have short answers. */
function heardIn(part: Part, text: string): readonly Fact[] {
  return part === 'words' || part === 'what' ? [...factsIn(text), ...sayingsIn(text)] : factsIn(text)
}

/** Of all that is counted it is money, land, goods and shares that people ask for. */
const fits = ({ kind, unit }: Fact, question: Question) =>
  ANSWERS[question].includes(kind) && (kind !== 'amount' || (unit !== undefined && CLAIMED.includes(unit)))

const exactFirst = (one: Fact, other: Fact) => Number(one.value === undefined) - Number(other.value === undefined)

const CLAIMED = [...words.money, ...words.goods, words.shareUnit]
/** What answers a question, the likeliest first. */
const ANSWERS: Record<Question, readonly FactKind[]> = {
  who: ['person', 'organisation'],
  when: ['date'],
  where: ['place', 'organisation'],
  what: [],
  want: ['demand', 'amount'],
  basis: ['evidence'],
}
const MOST = 4

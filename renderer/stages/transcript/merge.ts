import { type Guide, PARTS, type Part } from '../../../shared/contract/transcript.ts'

export type Choice = 'mine' | 'theirs' | 'both'

export type Difference = Readonly<{ question: Part; mine: string; theirs: string; proposed: Choice }>

/** Where two versions of an account differ, and what loses nothing: the side that changed, or both one after the other. */
export function differences(before: Guide, mine: Guide, theirs: Guide): Difference[] {
  return PARTS.filter((question) => mine[question].trim() !== theirs[question].trim()).map((question) => ({
    question,
    mine: mine[question],
    theirs: theirs[question],
    proposed: proposal(before[question], mine[question], theirs[question]),
  }))
}

/** The account with the chosen side for every question that differs. */
export function merged(mine: Guide, theirs: Guide, choices: ReadonlyMap<Part, Choice>): Guide {
  const result = { ...theirs }
  for (const [question, choice] of choices) {
    if (choice === 'mine') result[question] = mine[question]
    if (choice === 'both') result[question] = `${theirs[question].trimEnd()}\n${mine[question].trimStart()}`
  }
  return result
}

function proposal(before: string, mine: string, theirs: string): Choice {
  if (theirs.trim() === '' || theirs.trim() === before.trim() || mine.includes(theirs.trim())) return 'mine'
  if (mine.trim() === '' || mine.trim() === before.trim() || theirs.includes(mine.trim())) return 'theirs'
  return 'both'
}

import { checkDocument } from '../../../../shared/model/identity-document.ts'
import { plainCharacters } from '../../../../shared/model/plain-characters.ts'
import type { BusinessDate } from '../../../../shared/model/time.ts'

export type IdentityNote =
  | Readonly<{ kind: 'nothing' }>
  | Readonly<{ kind: 'counting'; count: number }>
  | Readonly<{ kind: 'checked'; birthDate: string; sex: 'female' | 'male'; division: string }>
  | Readonly<{ kind: 'doubt'; problem: string; count: number }>

/** What to say about a document's number while it is typed: it is counted first, and doubted only when it is whole. */
export function identityNote(type: string, number: string, today: BusinessDate, stillTyping: boolean): IdentityNote {
  if (number.trim() === '') return { kind: 'nothing' }
  const { normalised, problems, birthDate, sex, division = '' } = checkDocument(type, number, today)
  const count = normalised.length
  const typed = plainCharacters(number).length
  const [problem] = problems
  // The first 15 digits of a number of 18 may look like a whole one of the old form.
  if (stillTyping && count > typed) return { kind: 'counting', count: typed }
  if (problem && stillTyping && count < 18)
    return problem === 'length' ? { kind: 'counting', count } : { kind: 'nothing' }
  if (problem) return { kind: 'doubt', problem, count }
  return birthDate && sex ? { kind: 'checked', birthDate, sex, division } : { kind: 'nothing' }
}

import { checkIdentityNumber } from '../../../shared/model/identity-number.ts'
import type { BusinessDate } from '../../../shared/model/time.ts'

export type IdentityNote =
  | Readonly<{ kind: 'nothing' }>
  | Readonly<{ kind: 'counting'; count: number }>
  | Readonly<{ kind: 'checked'; birthDate: string; sex: 'female' | 'male' }>
  | Readonly<{ kind: 'doubt'; problem: string; count: number }>

/** What to say about a citizen number while it is typed: it is counted first, and doubted only when it is whole. */
export function identityNote(number: string, today: BusinessDate, stillTyping: boolean): IdentityNote {
  if (number.trim() === '') return { kind: 'nothing' }
  const { normalised, problems, birthDate, sex } = checkIdentityNumber(number, today)
  const count = normalised.length
  const [problem] = problems
  if (problem === 'length' && stillTyping && count < 18) return { kind: 'counting', count }
  if (problem) return { kind: 'doubt', problem, count }
  return birthDate && sex ? { kind: 'checked', birthDate, sex } : { kind: 'nothing' }
}

import type { FailureCode } from '../../shared/contract/errors.ts'

/** An expected failure of the contract. Thrown inside a command it rolls everything back. */
export class Refusal extends Error {
  override readonly name = 'Refusal'
  readonly code: FailureCode
  /** The identity of the record that it is about, one that was sent and may be seen; empty where that is plain. */
  readonly about: string

  constructor(code: FailureCode, about = '') {
    super(code)
    this.code = code
    this.about = about
  }
}

export function refuse(code: FailureCode, about = ''): never {
  throw new Refusal(code, about)
}

/** The value, or NOT_FOUND. */
export function found<Value>(value: Value | undefined | null): Value {
  return value ?? refuse('NOT_FOUND')
}

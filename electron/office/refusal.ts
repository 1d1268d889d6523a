import type { FailureCode } from '../../shared/contract/errors.ts'

/** An expected failure of the contract. Thrown inside a command it rolls everything back. */
export class Refusal extends Error {
  override readonly name = 'Refusal'
  readonly code: FailureCode

  constructor(code: FailureCode) {
    super(code)
    this.code = code
  }
}

export function refuse(code: FailureCode): never {
  throw new Refusal(code)
}

/** The value, or NOT_FOUND. */
export function found<Value>(value: Value | undefined | null): Value {
  return value ?? refuse('NOT_FOUND')
}

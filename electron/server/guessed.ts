import { Refusal } from '../office/refusal.ts'
import type { AuthorizedCall } from './context.ts'

type Handled<Input> = Readonly<{ context: AuthorizedCall; input: Input; path: readonly string[] }>

/** A query code opens a matter's progress: from one place only so many wrong ones are tried (TOO_MANY_TRIES). */
export function guessed<Input, Output>(handler: (handled: Handled<Input>) => Output) {
  return (handled: Handled<Input>): Output => {
    const { office, codeTries, place } = handled.context
    if (codeTries.exhausted(place, office.now())) throw new Refusal('TOO_MANY_TRIES')
    try {
      return handler(handled)
    } catch (error) {
      if (error instanceof Refusal && error.code === 'NOT_FOUND') codeTries.failed(place, office.now())
      throw error
    }
  }
}

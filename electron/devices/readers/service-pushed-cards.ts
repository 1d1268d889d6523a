import type { IdentityCard } from '../../../shared/model/identity-card.ts'
import { ReaderProblem } from './reader.ts'

/** What a service pushes counts as lying there this long after it was said: it says nothing when the card goes. */
const LINGER_MS = 2_000
/** More cards than anybody lays between two looks. */
const MOST_WAITING = 20

export type PushedCards = Readonly<{
  /** What a message told of; one that tells of no card (a sign of life, a state) leaves the cards as they are. */
  take: (told: IdentityCard | ReaderProblem | null, at: number) => void
  /** The next card that nobody was told of yet. */
  next: () => IdentityCard | null
  /** What was told last, as long as it counts. */
  lying: (now: number) => IdentityCard | ReaderProblem | null
}>

/** Cards as they are told between two looks: each comes to its turn, whatever was said behind it. */
export function pushedCards(): PushedCards {
  const waiting: IdentityCard[] = []
  let latest: Readonly<{ told: IdentityCard | ReaderProblem; at: number }> | null = null
  return {
    take(told, at) {
      if (told === null) return
      const before = latest && at - latest.at <= LINGER_MS ? latest.told : null
      const again = isCard(told) && before && isCard(before) && signOf(before) === signOf(told)
      if (isCard(told) && !again && waiting.length < MOST_WAITING) waiting.push(told)
      // A reader that stammers behind a card has read that card.
      if (isCard(told) || waiting.length === 0) latest = { told, at }
    },
    next: () => waiting.shift() ?? null,
    lying: (now) => (latest && now - latest.at <= LINGER_MS ? latest.told : null),
  }
}

const isCard = (told: IdentityCard | ReaderProblem): told is IdentityCard => !(told instanceof ReaderProblem)
const signOf = ({ number, name }: IdentityCard) => `${number} ${name}`

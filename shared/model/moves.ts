/** Which state may follow which; a state that leads nowhere has an empty list. */
export type Moves<State extends string> = Readonly<Record<State, readonly State[]>>

export function mayMove<State extends string>(moves: Moves<State>, from: State, to: State): boolean {
  return moves[from].includes(to)
}

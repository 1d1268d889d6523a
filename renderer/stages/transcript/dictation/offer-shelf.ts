/** One piece of speech that became text. */
export type Said = Readonly<{
  text: string
  /** By the clock of this page. */
  heardAt: number
}>

export type Offer = Said & Readonly<{ id: number }>

/** What was dictated, oldest first, until somebody takes or drops it: longer than the part of the page that shows it. */
export class OfferShelf {
  private readonly listeners = new Set<() => void>()
  private offers: readonly Offer[] = []
  private last = 0

  readonly get = (): readonly Offer[] => this.offers

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => void this.listeners.delete(listener)
  }

  readonly add = (said: Said): void => {
    this.last += 1
    this.become([...this.offers, { ...said, id: this.last }])
  }

  readonly drop = (id: number): void => this.become(this.offers.filter((offer) => offer.id !== id))

  readonly clear = (): void => this.become([])

  private become(offers: readonly Offer[]): void {
    this.offers = offers
    for (const listener of this.listeners) listener()
  }
}

import { createContext, useContext } from 'react'

/** Notes that words which are about to be put into the account were said at this moment of the page's clock. */
type NoteSaid = (words: string, saidAt: number) => void

/** For dictation: what was said while a recording ran can be heard again from there, whenever it is taken. */
export const useNoteSaid = (): NoteSaid => useContext(SaidContext)

export const SaidContext = createContext<NoteSaid>(() => undefined)

/** Where what was said at a moment of the page's clock can be played. */
type PlaceOfSaid = (saidAt: number) => Readonly<{ at: number; play: () => void }> | null

/** For dictation: null unless it was said while something was recorded that can be played by now. */
export const usePlaceOfSaid = (): PlaceOfSaid => useContext(PlaceOfSaidContext)

export const PlaceOfSaidContext = createContext<PlaceOfSaid>(() => null)

import { createContext, useContext } from 'react'

/** Notes that words which are about to be put into the account were said at this moment of the page's clock. */
type NoteSaid = (words: string, saidAt: number) => void

/** For dictation: what was said while a recording ran can be heard again from there, whenever it is taken. */
export const useNoteSaid = (): NoteSaid => useContext(SaidContext)

export const SaidContext = createContext<NoteSaid>(() => undefined)

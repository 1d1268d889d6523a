import { createContext, useContext } from 'react'

/** Notes that words which were put into the account were said at this moment of this computer's clock. */
type NoteSaid = (words: string, saidAt: number) => void

/** For dictation: where a recording runs, what was taken can be heard again from where it was said. */
export const useNoteSaid = (): NoteSaid => useContext(SaidContext)

export const SaidContext = createContext<NoteSaid>(() => undefined)

/** Whether something that only this page has would be lost if it ended now. */
type WouldLose = () => boolean

/** Asks whoever closes or reloads the page to stay, only while something of it would be lost. */
export function createUnsaved(page: () => Pick<EventTarget, 'addEventListener'>) {
  const parts = new Set<WouldLose>()
  const any = () => [...parts].some((wouldLose) => wouldLose())
  let isListening = false
  return {
    any,
    /** Another part of the page speaks for what it holds; call the answer once it holds nothing for good. */
    part(wouldLose: WouldLose): () => void {
      parts.add(wouldLose)
      // The browser asks in words of its own, the desktop shell in ours.
      if (!isListening) page().addEventListener('beforeunload', (event) => any() && event.preventDefault())
      isListening = true
      return () => void parts.delete(wouldLose)
    },
  }
}

export const unsaved = createUnsaved(() => window)

import type { KeyboardEvent } from 'react'

/**
 * Enter goes on to the next field to write in, past choices that have their usual value, and on the last one ends the
 * form. Enter that chooses a word of an input method, or that a list took, comes here no more; buttons keep theirs.
 */
export function enterMoves(onLast: () => void) {
  return {
    onKeyDown(event: KeyboardEvent<HTMLElement>): void {
      const { target, currentTarget } = event
      if (event.key !== 'Enter' || event.defaultPrevented || event.repeat || isHeld(event)) return
      if (!(target instanceof HTMLInputElement || target instanceof HTMLSelectElement)) return
      event.preventDefault()
      const stops = [...currentTarget.querySelectorAll<HTMLElement>(STOPS)]
      const next = stops.find((stop) => isAfter(target, stop) && !isUsual(stop))
      if (next) next.focus()
      else onLast()
    },
  }
}

const STOPS = [
  'input:not([type=radio], [readonly], :disabled, [name=notice]:checked)',
  'textarea:not([aria-hidden], :disabled)',
].join()

/** One person came: nobody writes that. */
function isUsual(stop: HTMLElement): boolean {
  return stop instanceof HTMLInputElement && stop.name === 'headcount' && stop.value === '1'
}

function isHeld({ altKey, ctrlKey, metaKey, shiftKey, nativeEvent }: KeyboardEvent): boolean {
  return altKey || ctrlKey || metaKey || shiftKey || nativeEvent.isComposing
}

function isAfter(one: Node, other: Node): boolean {
  return (one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0
}

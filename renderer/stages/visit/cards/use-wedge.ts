import { useEffect, useEffectEvent, useRef } from 'react'
import { type ReadCard, readWedge, type WedgeSettings } from '../../../../shared/model/wedge-card.ts'
import { afterKey, afterText, NOTHING_TYPED, type WedgeTyping } from '../../../../shared/model/wedge-typing.ts'

/**
 * Hears a reader that types like a keyboard, whatever has the focus and whatever an input method makes of it. `before`
 * is the snapshot as it was before the first key: what was typed into some field meanwhile is none of its text.
 */
export function useWedge<Snapshot>(
  settings: WedgeSettings | null,
  snapshot: Snapshot,
  onCard: (card: ReadCard, before: Snapshot) => void,
): void {
  const heard = useRef<Readonly<{ typing: WedgeTyping; before: Snapshot }>>({ typing: NOTHING_TYPED, before: snapshot })
  const go = (typing: WedgeTyping) => {
    const goesOn = typing.begun === heard.current.typing.begun
    heard.current = { typing, before: goesOn ? heard.current.before : snapshot }
  }
  const tell = useEffectEvent(onCard)
  const hearKey = useEffectEvent((event: KeyboardEvent) => {
    const { typing, ended } = afterKey(heard.current.typing, event, event.timeStamp)
    const { before } = heard.current
    go(typing)
    const card = ended === undefined ? null : readWedge(ended, settings)
    if (!card) return
    // Its Enter must not go on to the next field, nor press a button.
    event.preventDefault()
    event.stopPropagation()
    afterComposition(event, () => tell(card, before))
  })
  const hearText = useEffectEvent((event: InputEvent) => {
    const { data, isComposing } = event
    if (!isComposing && data && BEYOND_ASCII.test(data)) go(afterText(heard.current.typing, data))
  })
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => hearKey(event)
    const onText = (event: InputEvent) => hearText(event)
    window.addEventListener('keydown', onKey, true)
    window.addEventListener('beforeinput', onText, true)
    return () => {
      window.removeEventListener('keydown', onKey, true)
      window.removeEventListener('beforeinput', onText, true)
    }
  }, [])
}

const BEYOND_ASCII = /[^ -~]/

/** An input method that still holds letters of the card gives them up first, into a field that is then set right. */
function afterComposition(event: KeyboardEvent, then: () => void): void {
  const { activeElement } = document
  if (event.isComposing && activeElement instanceof HTMLElement) activeElement.blur()
  setTimeout(then)
}

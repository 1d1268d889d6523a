/**
 * Scrolls the box, and nothing around it, so that the element stands in its middle, and again whenever the box becomes
 * larger or smaller: its lines break elsewhere then. Ends with what it answers.
 */
export function keepInMiddle(box: HTMLElement | null, element: Element | null | undefined): (() => void) | undefined {
  if (!box || !element) return undefined
  const bring = () => {
    const [outer, inner] = [box.getBoundingClientRect(), element.getBoundingClientRect()]
    box.scrollTop += inner.top + inner.height / 2 - (outer.top + outer.height / 2)
  }
  bring()
  const watch = new ResizeObserver(bring)
  watch.observe(box)
  return () => watch.disconnect()
}

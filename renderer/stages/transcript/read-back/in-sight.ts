/** Scrolls the box, and nothing around it, so that the element stands in its middle. */
export function bringToMiddle(box: HTMLElement | null, element: Element | null | undefined): void {
  if (!box || !element) return
  const [outer, inner] = [box.getBoundingClientRect(), element.getBoundingClientRect()]
  box.scrollTop += inner.top + inner.height / 2 - (outer.top + outer.height / 2)
}

/** A part of a document and its height, in whatever unit pages are measured; `holds` where the next part must stand on the same page. */
export type PagePart = Readonly<{ height: number; holds: boolean }>

/**
 * Lays parts out on pages of a height. Parts that hold each other stay together; only what is higher than a whole
 * page is divided between two parts. Every part is on exactly one page, in its order.
 */
export function pagesOf<Part extends PagePart>(parts: readonly Part[], pageHeight: number): Part[][] {
  const pages: Part[][] = [[]]
  let left = pageHeight
  const put = (some: readonly Part[]) => {
    const height = heightOf(some)
    if (height > left && (pages.at(-1)?.length ?? 0) > 0) {
      pages.push([])
      left = pageHeight
    }
    pages.at(-1)?.push(...some)
    left -= height
  }
  for (const some of heldTogether(parts)) {
    if (heightOf(some) <= pageHeight) put(some)
    else for (const part of some) put([part])
  }
  return pages
}

function heldTogether<Part extends PagePart>(parts: readonly Part[]): Part[][] {
  const groups: Part[][] = []
  for (const part of parts) {
    const group = groups.at(-1)
    if (group?.at(-1)?.holds) group.push(part)
    else groups.push([part])
  }
  return groups
}

const heightOf = (parts: readonly PagePart[]) => parts.reduce((sum, { height }) => sum + height, 0)

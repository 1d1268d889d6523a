type Category = Readonly<{ code: string; parent: string | null; name: string; nameEn: string }>
type Entry = Category & Readonly<{ words: string }>

/** The first level as groups of the second; a first level without a second can be chosen itself. */
export function categoryGroups(categories: readonly Category[]): (Category & Readonly<{ entries: Entry[] }>)[] {
  return categories
    .filter(({ parent }) => parent === null)
    .map((group) => {
      const below = categories.filter(({ parent }) => parent === group.code)
      const entries = below.length > 0 ? below : [group]
      return { ...group, entries: entries.map((entry) => ({ ...entry, words: wordsOf(group, entry) })) }
    })
}

/** Whether every word typed is found among the words of a category. */
export function matchesCategory(search: string, words: string): boolean {
  return search
    .toLowerCase()
    .split(/\s+/)
    .every((word) => words.includes(word))
}

function wordsOf(group: Category, entry: Category): string {
  return [group.name, group.nameEn, entry.name, entry.nameEn].join(' ').toLowerCase()
}

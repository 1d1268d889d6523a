/** Whether `version` is a later one than `other`; both are three numbers with dots. */
export function isNewer(version: string, other: string): boolean {
  const [left, right] = [numbers(version), numbers(other)]
  for (const [index, part] of left.entries()) {
    const against = right[index] ?? 0
    if (part !== against) return part > against
  }
  return false
}

const numbers = (version: string) => version.split('.').map(Number)

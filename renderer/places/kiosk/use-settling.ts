import { useEffect, useState } from 'react'

/**
 * True for a moment after each change of `page`: the second touch of a double one must not land on what has just come
 * to lie under the finger.
 */
export function useSettling(page: string): boolean {
  const [settled, setSettled] = useState(page)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(page), SETTLING_MS)
    return () => clearTimeout(timer)
  }, [page])
  return settled !== page
}

const SETTLING_MS = 400

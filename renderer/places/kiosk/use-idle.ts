import { useEffect, useState } from 'react'

/** Calls `onIdle` after so many seconds without touch or key, and tells how many are left. `onIdle` must be stable. */
export function useIdle(seconds: number, onIdle: () => void): number {
  const [left, setLeft] = useState(seconds)
  useEffect(() => {
    let touchedAt = Date.now()
    const remaining = () => seconds - Math.floor((Date.now() - touchedAt) / 1000)
    const touch = () => {
      touchedAt = Date.now()
      setLeft(seconds)
    }
    const timer = setInterval(() => {
      if (remaining() > 0) return setLeft(remaining())
      touch()
      onIdle()
    }, 1000)
    setLeft(seconds)
    window.addEventListener('pointerdown', touch, true)
    window.addEventListener('keydown', touch, true)
    return () => {
      clearInterval(timer)
      window.removeEventListener('pointerdown', touch, true)
      window.removeEventListener('keydown', touch, true)
    }
  }, [seconds, onIdle])
  return left
}

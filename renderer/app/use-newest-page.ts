import { useEffect, useState } from 'react'
import { useAbout } from './about.tsx'

/** An unattended page starts anew when the hall was upgraded: nobody comes to reload it. */
export function useNewestPage(): void {
  const { version } = useAbout()
  const [started] = useState(version)
  useEffect(() => {
    if (version !== started) location.reload()
  }, [version, started])
}

import { useEffect, useState } from 'react'
import { DeskId } from '../../../shared/model/ids.ts'
import { useMe } from '../../app/me.tsx'
import { token } from '../../app/token.ts'

/** Under this name a tablet of its own keeps its login for months. */
export const TABLET = 'tablet'

/** The desk a tablet stands at, chosen once; keeps the tablet's login besides. */
export function useTablet(): Readonly<{ desk: DeskId | null; stand: (desk: DeskId | null) => void }> {
  const { role } = useMe()
  const [desk, setDesk] = useState(keptDesk)
  useEffect(() => {
    // A person's login ends with the tab; only that of a device, which sees nobody's account, outlives it.
    if (role === 'kiosk') token.moveTo('device', TABLET)
  }, [role])
  return {
    desk,
    stand(next) {
      if (next === null) localStorage.removeItem(KEPT)
      else localStorage.setItem(KEPT, next)
      setDesk(next)
    },
  }
}

const KEPT = 'huisheng.tablet.desk'

function keptDesk(): DeskId | null {
  return DeskId.safeParse(localStorage.getItem(KEPT)).data ?? null
}

import { useAbout } from '../../app/about.tsx'
import { LanguageSwitch } from '../../app/language-switch.tsx'
import { useHallNow, useTimes } from '../../app/time.ts'
import { Mark } from '../../ui/mark.tsx'
import '../../ui/screen-bar.css'
import type { Manner } from './manner.ts'
import { MannerSwitch } from './manner-switch.tsx'
import { StaffMark } from './staff-mark.tsx'

type Props = Readonly<{
  manner: Manner
  onManner: (manner: Manner) => void
  /** Where the page can be left: the mark then asks for it. */
  onStaff: (() => void) | null
}>

export function KioskHead({ manner, onManner, onStaff }: Props) {
  const about = useAbout()
  const { clock } = useTimes()
  const now = useHallNow(5_000)
  return (
    <header className="screen-bar kiosk-bar">
      {onStaff ? <StaffMark onAsk={onStaff} /> : <Mark size={48} />}
      <strong>{about.name}</strong>
      <time>{clock(now)}</time>
      <MannerSwitch manner={manner} onChange={onManner} />
      <LanguageSwitch />
    </header>
  )
}

import { lazy, Suspense } from 'react'
import { useMe } from '../../app/me.tsx'
import { DraftsGate } from '../../stages/visit/drafts-gate.tsx'
import { ListSkeleton } from '../../ui/page-state.tsx'
import { DeviceHint } from './device-hint.tsx'
import { TopBar } from './top-bar.tsx'
import { useLending } from './use-lending.ts'
import './desk-frame.css'

/** The top bar and below it the place of whoever is logged in. */
export function DeskFrame() {
  const me = useMe()
  useLending(me.role)
  const Place = PLACES[me.role]
  return (
    <div className="desk-frame">
      <TopBar />
      <main id="content" className="desk-content" tabIndex={-1}>
        <Suspense fallback={<ListSkeleton rows={8} />}>
          <DraftsGate key={me.id}>
            <Place />
          </DraftsGate>
        </Suspense>
      </main>
    </div>
  )
}

const Supervision = lazy(async () => ({ default: (await import('../supervision/supervision.tsx')).Supervision }))

const PLACES = {
  clerk: lazy(async () => ({ default: (await import('../front-desk/front-desk.tsx')).FrontDesk })),
  desk: lazy(async () => ({ default: (await import('../department-desk/department-desk.tsx')).DepartmentDesk })),
  leader: Supervision,
  supervisor: Supervision,
  administrator: lazy(async () => ({ default: (await import('../administration/administration.tsx')).Administration })),
  display: DeviceHint,
  kiosk: DeviceHint,
} as const

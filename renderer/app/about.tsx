import { useQuery } from '@tanstack/react-query'
import { createContext, type ReactNode, useContext, useMemo } from 'react'
import type { About } from '../../shared/contract/hall.ts'
import { hall } from './hall-client.ts'
import { PageMessage } from './page-message.tsx'

/** What the hall says about itself; `ahead` is how many milliseconds its clock was ahead of this computer's then. */
export type KnownAbout = About & Readonly<{ ahead: number }>

/** The hall's time at an instant of this computer's clock, which may be wrong and, in a simulated day, slower. */
export function hallTime({ now, ahead, clockSpeed }: KnownAbout, instant: number): number {
  return now + (instant + ahead - now) * clockSpeed
}

/** Shows the page once the hall has said who it is; until then a quiet sign, and why it is not there. */
export function AboutGate({ children }: Readonly<{ children: ReactNode }>) {
  const about = useQuery(hall.hall.about.queryOptions())
  const { data, dataUpdatedAt } = about
  const known = useMemo(() => data && { ...data, ahead: data.now - dataUpdatedAt }, [data, dataUpdatedAt])
  if (known) return <AboutContext value={known}>{children}</AboutContext>
  return <PageMessage kind={about.isError ? 'unreachable' : 'opening'} onRetry={() => void about.refetch()} />
}

export function useAbout(): KnownAbout {
  const about = useContext(AboutContext)
  if (!about) throw new Error('useAbout needs AboutGate')
  return about
}

const AboutContext = createContext<KnownAbout | null>(null)

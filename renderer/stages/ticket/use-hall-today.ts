import { useQuery } from '@tanstack/react-query'
import { useAbout } from '../../app/about.tsx'
import { hall } from '../../app/hall-client.ts'

/** The hall's business date. Nothing tells a page that a new day has begun, so it asks now and then. */
export function useHallToday(): string {
  const known = useAbout()
  const about = useQuery({ ...hall.hall.about.queryOptions(), refetchInterval: EVERY_MS })
  return about.data?.businessDate ?? known.businessDate
}

const EVERY_MS = 60_000

import { useEffect, useEffectEvent } from 'react'
import { host } from '../../app/host.ts'
import { followingLookUps } from './look-ups.ts'

/** Calls back with the query code of each slip that somebody opens on this computer, where it can tell. */
export function useLookUps(onLookUp: (queryCode: string) => void): void {
  const tell = useEffectEvent(onLookUp)
  useEffect(() => follow?.((code) => tell(code)), [])
}

const follow = host && followingLookUps(host.nextLookUp)

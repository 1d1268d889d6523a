import { useQuery } from '@tanstack/react-query'
import type { DeskId } from '../../../shared/model/ids.ts'
import { hall } from '../../app/hall-client.ts'
import { useNamed } from '../../app/named.ts'

/** The name of a desk as the hall calls it. */
export function useDeskName(): (desk: DeskId) => string {
  const named = useNamed()
  const desks = useQuery(hall.staff.desks.queryOptions())
  return (desk) => {
    const found = desks.data?.find(({ id }) => id === desk)
    return found ? named(found) : '…'
  }
}

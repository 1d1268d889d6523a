import { AccountId } from '../../../shared/model/ids.ts'
import type { Actor } from '../office.ts'

/** The hall itself, where nobody pressed anything: the end of a day. Its rows in the journal have this account. */
export const HALL_ACTOR: Actor = {
  id: AccountId.parse('00000000-0000-0000-0000-000000000000'),
  account: 'hall',
  name: '',
  role: 'administrator',
  department: null,
  desk: null,
  place: 'hall',
}

export const isHall = ({ id }: Pick<Actor, 'id'>): boolean => id === HALL_ACTOR.id

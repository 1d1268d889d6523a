import type { Seed } from '../../electron/office/hall/seed.ts'
import type { Chance } from './chance.ts'

export type Names = Readonly<{ person: () => string; place: () => string; sentence: () => string }>

/** Invented people, places and accounts from the characters of the sample hall. */
export function createNames({ staff, departments, hall }: Seed, chance: Chance): Names {
  const surnames = staff.map(({ name }) => name.slice(0, 1))
  const given = [...new Set(staff.flatMap(({ name }) => [...name.slice(1)]))]
  const words = hall.publicInformation.join('').split(/[\p{P}\s]+/u)
  const counties = departments.filter(({ type }) => type === 'county').map(({ shortName }) => shortName)
  const one = () => chance.pick(given)
  return {
    person: () => chance.pick(surnames) + one() + (chance.below(4) > 0 ? one() : ''),
    place: () => chance.pick(counties) + one() + one(),
    sentence: () => Array.from({ length: 2 }, () => chance.pick(words)).join(' '),
  }
}

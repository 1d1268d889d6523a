import type { Seed } from '../../electron/office/hall/seed.ts'
import type { Chance } from './chance.ts'

export type Names = Readonly<{ person: () => string; place: () => string; sentence: () => string }>

/** Invented people, places and accounts from the characters of the sample hall. */
export function createNames({ staff, departments, hall }: Seed, chance: Chance): Names {
  const surnames = staff.map(({ name }) => name.slice(0, 1))
  const text = hall.publicInformation.join('')
  const words = text.split(/[\p{P}\s]+/u)
  // Enough characters that a full name has a namesake or two among a million people, not dozens.
  const given = [...new Set(text.match(/\p{Script=Han}/gu))]
  const counties = departments.filter(({ type }) => type === 'county').map(({ shortName }) => shortName)
  const one = () => chance.pick(given)
  return {
    person: () => chance.pick(surnames) + one() + (chance.below(4) > 0 ? one() : ''),
    place: () => chance.pick(counties) + one() + one(),
    sentence: () => Array.from({ length: 2 }, () => chance.pick(words)).join(' '),
  }
}

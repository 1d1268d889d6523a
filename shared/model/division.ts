import { z } from 'zod'

/**
 * Division codes of GB/T 2260 by their first four digits: the name of the prefecture, then of each county after its
 * last two digits, `石家庄市 02长安区 04桥西区`; only the counties where there is no prefecture between. `former` has codes
 * that were given up; they stay in numbers given out before, and with them the name of then.
 */
export const Divisions = z.object({
  provinces: z.record(z.string(), z.string()),
  current: z.record(z.string(), z.string()),
  former: z.record(z.string(), z.string()),
})
export type Divisions = z.output<typeof Divisions>

export type DivisionName = Readonly<{
  province: string
  /** Missing where a county is ruled by its province directly, and where only the province is known. */
  city?: string
  county?: string
  /** Set where the code was given up since: the name is the one it had. */
  historic?: true
}>

/** What a division of six digits is called as far as it is known, null where not even its province is. */
export function divisionName(code: string, divisions: Divisions): DivisionName | null {
  const province = divisions.provinces[code.slice(0, 2)]
  if (!province || !/^\d{6}$/.test(code)) return null
  const now = groupOf(divisions.current, code)
  const then = groupOf(divisions.former, code)
  if (now.county) return { province, ...then, ...now }
  if (then.county) return { province, ...now, ...then, historic: true }
  if (now.city) return { province, ...now }
  if (then.city) return { province, ...then, historic: true }
  return { province }
}

/** The name in one line, `河北省石家庄市长安区`. */
export function divisionText({ province, city = '', county = '' }: DivisionName): string {
  return province + city + county
}

type Group = Readonly<{ city?: string; county?: string }>

function groupOf(list: Readonly<Record<string, string>>, code: string): Group {
  const [city, ...counties] = (list[code.slice(0, 4)] ?? '').split(' ')
  const county = counties.find((each) => each.startsWith(code.slice(4)))
  return { ...(city ? { city } : {}), ...(county ? { county: county.slice(2) } : {}) }
}

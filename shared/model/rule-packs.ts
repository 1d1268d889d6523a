import calendar2025 from '../../resources/rules/calendar-2025.json' with { type: 'json' }
import calendar2026 from '../../resources/rules/calendar-2026.json' with { type: 'json' }
import fixedHolidays from '../../resources/rules/fixed-holidays.json' with { type: 'json' }
import national2022 from '../../resources/rules/national-2022.json' with { type: 'json' }
import routeKeywordData from '../../resources/rules/route-keywords.json' with { type: 'json' }
import sameMatterData from '../../resources/rules/same-matter.json' with { type: 'json' }
import spokenCallData from '../../resources/rules/spoken-call.json' with { type: 'json' }
import { FixedHolidays, WorkCalendar, type WorkCalendars } from './calendar.ts'
import { RouteKeywords } from './route-suggestion.ts'
import { RulePack } from './rule-pack.ts'
import { SameMatterRules } from './same-matter.ts'
import { SpokenWords } from './spoken-call.ts'

/** The pack a new hall begins with. */
export const DEFAULT_RULE_PACK = 'national-2022'

/** The pack of that version. Throws a RangeError that lists the known ones. */
export function rulePack(version: string): RulePack {
  const pack = packs.get(version)
  if (pack) return pack
  throw new RangeError(`unknown rule pack "${version}"; known: ${[...packs.keys()].join(', ')}`)
}

/** Every pack that a matter may have begun with. */
export const rulePacks = (): readonly RulePack[] => [...packs.values()]

/** The announced working calendars that come with the program. */
export const calendars: WorkCalendars = {
  fixedHolidays: FixedHolidays.parse(fixedHolidays).days,
  years: [calendar2025, calendar2026].map((data) => WorkCalendar.parse(data)),
}

/** Which department is suggested for which words and categories. */
export const routeKeywords: RouteKeywords = RouteKeywords.parse(routeKeywordData)

/** What makes two matters look alike. */
export const sameMatterRules: SameMatterRules = SameMatterRules.parse(sameMatterData)

/** The words a spoken call is joined from. */
export const spokenWords: SpokenWords = SpokenWords.parse(spokenCallData)

const packs: ReadonlyMap<string, RulePack> = new Map(
  [national2022].map((data) => [data.version, RulePack.parse(data)] as const),
)

import type { RulePack } from '../../../shared/model/rule-pack.ts'
import { calendars, DEFAULT_RULE_PACK, rulePack } from '../../../shared/model/rule-packs.ts'
import { type BusinessDate, businessDateOf, type Instant } from '../../../shared/model/time.ts'
import type { ReadableDb } from '../../store/database.ts'
import { findHallRules } from '../../store/tables/hall.ts'

const BEFORE_SET_UP = { timeZone: 'Asia/Shanghai', dayStart: '00:00', rulePack: DEFAULT_RULE_PACK }

/** How this hall tells the time and which rules it works under. */
export function hallRules(db: ReadableDb): { timeZone: string; dayStart: string; rulePack: string } {
  return findHallRules(db) ?? BEFORE_SET_UP
}

/** The hall's business date, whatever zone the computer is in. */
export function today(db: ReadableDb, now: Instant): BusinessDate {
  return businessDateOf(now, hallRules(db))
}

/** The hall's rules, ready for counting deadlines. */
export function clockRules(db: ReadableDb) {
  const hall = hallRules(db)
  return { pack: rulePack(hall.rulePack), calendars, timeZone: hall.timeZone }
}

/** The pack that new records begin with. */
export function currentPack(db: ReadableDb): RulePack {
  return rulePack(hallRules(db).rulePack)
}

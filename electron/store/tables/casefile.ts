import type { z } from 'zod'
import type { Attempt } from '../../../shared/contract/casefile.ts'
import type { CasefileState } from '../../../shared/model/casefile-state.ts'
import type { AccountId, CasefileId, DepartmentId, PartyId, VisitId } from '../../../shared/model/ids.ts'
import type { CasefileKind } from '../../../shared/model/kinds.ts'
import { insert, type ReadableDb, row, rows, update, type WritableDb } from '../database.ts'
import { indexMatter, nextOrdinal } from './matter-terms.ts'

export type CasefileRecord = Readonly<{
  id: CasefileId
  number: string
  queryCode: string
  visit: VisitId
  party: PartyId
  kind: CasefileKind
  category: string
  place: string
  attempt: z.output<typeof Attempt>
  summary: string
  state: CasefileState
  rulePack: string
  receivedAt: number
  receivedOn: string
  registeredBy: AccountId
  /** The lead department while the matter is routed. */
  department: DepartmentId | null
  /** The earlier matter that a clerk says this one repeats. */
  sameAs: CasefileId | null
}>

export function insertCasefile(db: WritableDb, casefile: CasefileRecord): void {
  const numbered = { ...casefile, ordinal: nextOrdinal(db) }
  insert(db, 'casefiles', numbered)
  indexMatter(db, numbered)
}

export function updateCasefile(
  db: WritableDb,
  id: CasefileId,
  changes: Partial<Pick<CasefileRecord, 'state' | 'department'>>,
): void {
  update(db, 'casefiles', id, changes)
}

/** With what a list shows beside it. */
export type ListedCasefile = CasefileRecord & Readonly<{ partyName: string; headcount: number }>

const named = (column: string) => `${column} >= :partyName AND ${column} < :partyName || char(1114111)`
/** A party that was merged shows the name of the one it carries on as. */
const LISTED = `SELECT c.*, v.headcount,
    coalesce((SELECT k.name FROM parties k WHERE k.id = p.merged_into), p.name) AS party_name
  FROM casefiles c JOIN parties p ON p.id = c.party JOIN visits v ON v.id = c.visit`

export function findCasefile(db: ReadableDb, id: CasefileId): ListedCasefile | undefined {
  return row(db, `${LISTED} WHERE c.id = :id`, { id })
}

export function findCasefileByVisit(db: ReadableDb, visit: VisitId): ListedCasefile | undefined {
  return row(db, `${LISTED} WHERE c.visit = :visit`, { visit })
}

export function findCasefileByCode(db: ReadableDb, queryCode: string): ListedCasefile | undefined {
  return row(db, `${LISTED} WHERE c.query_code = :queryCode`, { queryCode })
}

export type ListFilter = Readonly<{
  state?: CasefileState | undefined
  department?: DepartmentId | undefined
  /** Only matters that this account opened of visits that it registered, as a department's desk does. */
  registeredBy?: AccountId | undefined
  /** Hides accusations of other clerks. */
  accusationsOf?: AccountId | undefined
  number?: string | undefined
  queryCode?: string | undefined
  partyName?: string | undefined
  before?: Readonly<{ receivedAt: number; id: string }> | undefined
}>

/** Newest first, by key, so that the millionth page is as quick as the first. */
export function listCasefiles(db: ReadableDb, filter: ListFilter, limit: number): ListedCasefile[] {
  const { before, ...fields } = filter
  const common = fields.partyName !== undefined && isCommonName(db, fields.partyName)
  const values = withValues(fields)
  const wanted = { ...CONDITIONS, ...(common ? { partyName: COMMON_NAMED } : {}) }
  const conditions: string[] = Object.entries(wanted).flatMap(([key, sql]) => (key in values ? [sql] : []))
  if (before) conditions.push('(c.received_at, c.id) < (:beforeAt, :beforeId)')
  const where = conditions.length > 0 ? `WHERE ${conditions.join(' AND ')}` : ''
  const from = fields.registeredBy !== undefined ? OWN_LISTED : common ? NEWEST_LISTED : LISTED
  return rows(db, `${from} ${where} ORDER BY c.received_at DESC, c.id DESC LIMIT :limit`, {
    ...values,
    ...(before ? { beforeAt: before.receivedAt, beforeId: before.id } : {}),
    limit,
  })
}

/** Under whichever of its names a party is known: its own, or that of the one it carries on as. */
const OF_NAMED = `SELECT id FROM parties WHERE ${named('name')}
  UNION ALL SELECT id FROM parties WHERE merged_into IN (SELECT id FROM parties WHERE ${named('name')})`

const CONDITIONS = {
  state: 'c.state = :state',
  department: 'c.department = :department',
  registeredBy: 'v.registered_by = :registeredBy AND c.registered_by = :registeredBy',
  accusationsOf: "(c.kind <> 'accusation' OR c.registered_by = :accusationsOf)",
  number: 'c.number = :number',
  queryCode: 'c.query_code = :queryCode',
  partyName: `c.party IN (${OF_NAMED})`,
} as const

/** A surname finds tens of thousands of parties; then the newest matters are read until a page is full. */
function isCommonName(db: ReadableDb, partyName: string): boolean {
  const sql = `SELECT count(*) AS parties FROM (SELECT 1 FROM parties WHERE ${named('name')} LIMIT :most)`
  return (row<{ parties: number }>(db, sql, { partyName, most: COMMON })?.parties ?? 0) === COMMON
}

const COMMON = 3000
/** Asked of each matter that is read. */
const COMMON_NAMED = `(${named('p.name')} OR (p.merged_into IS NOT NULL AND EXISTS (
  SELECT 1 FROM parties k WHERE k.id = p.merged_into AND ${named('k.name')})))`
/** CROSS JOIN keeps SQLite from beginning with the parties. */
const NEWEST_LISTED = LISTED.replace('JOIN parties', 'CROSS JOIN parties')
/** Begins with the visits of one desk, which are few, whatever the hall has. */
const OWN_LISTED = LISTED.replace(
  /FROM casefiles c (JOIN .+) JOIN visits v ON (.+)$/,
  'FROM visits v CROSS JOIN casefiles c ON $2 $1',
)

type Starts = Readonly<{ dispatch: number; notify: number; handle: number }>

/** Matters with a running clock that started before the given instant of its kind, the longest-waiting first. */
export function listStartedBefore(db: ReadableDb, starts: Starts, limit: number): ListedCasefile[] {
  // Each part reads an index of what still waits, so the years of finished matters behind it cost nothing.
  return rows(
    db,
    `${LISTED} WHERE c.id IN (
       SELECT id FROM casefiles WHERE state = 'registered' AND received_at < :dispatch
       UNION ALL SELECT casefile FROM routings WHERE accepted_at IS NULL AND sent_at < :notify
         AND state NOT IN ('answered', 'finished', 'returned') AND method <> 'guidance'
       UNION ALL SELECT casefile FROM routings WHERE accepted_at < :handle
         AND state NOT IN ('answered', 'finished', 'returned')
     ) ORDER BY c.received_at LIMIT :limit`,
    { ...starts, limit },
  )
}

function withValues(fields: Omit<ListFilter, 'before'>): Record<string, string> {
  const given = Object.entries(fields).flatMap(([key, value]) => (value === undefined ? [] : [[key, value] as const]))
  return Object.fromEntries(given)
}

/**
 * A phone is found however it was typed, and names are kept in one form: `plain_phone` and `plain_name` are functions of
 * the connection, as `keyed_hash` is. Why somebody changed a visit, joined two parties or looked at masked data stays;
 * retention may empty it, and an undone merge says so beside it.
 */
export const plainAndKept = {
  number: 160,
  name: 'plain and kept',
  up(execute: (sql: string) => void): void {
    for (const sql of [PARTIES, ...Object.entries(KEPT).map(([table, columns]) => kept(table, columns))]) execute(sql)
  },
}

// A reading that somebody gave a name themselves stays.
const PARTIES = `
UPDATE parties SET phone_hash = keyed_hash('phone', plain_phone(unseal('parties.phone:' || id, phone)))
WHERE phone_hash <> '';
UPDATE parties SET
  name = plain_name(name),
  pinyin = iif(pinyin = pinyin_of(name), pinyin_of(plain_name(name)), pinyin),
  initials = initials_of(plain_name(name))
WHERE name <> plain_name(name) AND plain_name(name) <> '';
`

type Columns = Readonly<{ never: readonly string[]; onlyEmptied: readonly string[] }>

const KEPT: Readonly<Record<string, Columns>> = {
  visit_changes: { never: ['sequence', 'visit', 'what', 'at', 'account'], onlyEmptied: ['reason', 'before'] },
  party_merges: { never: ['id', 'kept', 'merged', 'moved', 'at', 'account'], onlyEmptied: ['reason'] },
  reveals: { never: ['sequence', 'visit', 'what', 'at', 'account'], onlyEmptied: ['reason'] },
}

function kept(table: string, { never, onlyEmptied }: Columns): string {
  const refused = `BEGIN SELECT RAISE(ABORT, '${table} are only added to'); END;`
  const changed = [
    ...never.map((column) => `NEW.${column} IS NOT OLD.${column}`),
    ...onlyEmptied.map((column) => `NEW.${column} NOT IN ('', OLD.${column})`),
  ].join(' OR ')
  return `
CREATE TRIGGER ${table}_are_not_changed BEFORE UPDATE ON ${table} WHEN ${changed} ${refused}
CREATE TRIGGER ${table}_are_not_deleted BEFORE DELETE ON ${table} ${refused}
`
}

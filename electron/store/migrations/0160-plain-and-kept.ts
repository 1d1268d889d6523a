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
  pinyin = iif(pinyin = pinyin_of(name), pinyin_of(name, type), pinyin),
  initials = initials_of(name, type)
WHERE type <> 'person';
UPDATE parties SET
  name = plain_name(name),
  pinyin = iif(pinyin = pinyin_of(name, type), pinyin_of(plain_name(name), type), pinyin),
  initials = initials_of(plain_name(name), type)
WHERE name <> plain_name(name) AND plain_name(name) <> '';
`

type Columns = Readonly<{ never: readonly string[]; onlyEmptied: readonly string[]; refused?: string }>

// What was said of a party goes to another row when it is parted from the one it was shown as, and is kept with what it
// finds there: the number of another person must not outlast that person's erasure.
const BEFORE = `(NEW.party IS NULL) <> (OLD.party IS NULL)
  OR NEW.before NOT IN ('', OLD.before) AND (OLD.party IS NULL OR OLD.before = '')`

const KEPT: Readonly<Record<string, Columns>> = {
  visit_changes: { never: ['sequence', 'visit', 'what', 'at', 'account'], onlyEmptied: ['reason'], refused: BEFORE },
  party_merges: { never: ['id', 'kept', 'merged', 'moved', 'at', 'account'], onlyEmptied: ['reason'] },
  reveals: { never: ['sequence', 'visit', 'what', 'at', 'account'], onlyEmptied: ['reason'] },
}

function kept(table: string, { never, onlyEmptied, refused: more }: Columns): string {
  const refused = `BEGIN SELECT RAISE(ABORT, '${table} are only added to'); END;`
  const changed = [
    ...never.map((column) => `NEW.${column} IS NOT OLD.${column}`),
    ...onlyEmptied.map((column) => `NEW.${column} NOT IN ('', OLD.${column})`),
    ...(more ? [more] : []),
  ].join(' OR ')
  return `
CREATE TRIGGER ${table}_are_not_changed BEFORE UPDATE ON ${table} WHEN ${changed} ${refused}
CREATE TRIGGER ${table}_are_not_deleted BEFORE DELETE ON ${table} ${refused}
`
}

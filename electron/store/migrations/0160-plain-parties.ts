/**
 * A phone is found however it was typed, and names are kept in one form. `plain_phone` and `plain_name` are functions of
 * the connection, as `keyed_hash` is. A reading that somebody gave a name themselves stays.
 */
export const plainParties = {
  number: 160,
  name: 'plain parties',
  up(execute: (sql: string) => void): void {
    execute(SQL)
  },
}

const SQL = `
UPDATE parties SET phone_hash = keyed_hash('phone', plain_phone(unseal('parties.phone:' || id, phone)))
WHERE phone_hash <> '';
UPDATE parties SET
  name = plain_name(name),
  pinyin = iif(pinyin = pinyin_of(name), pinyin_of(plain_name(name)), pinyin),
  initials = initials_of(plain_name(name))
WHERE name <> plain_name(name) AND plain_name(name) <> '';
`

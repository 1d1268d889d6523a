/** What each clerk writes often, and how it is abbreviated; sealed, because a phrase may name somebody. */
export const phrases = {
  number: 90,
  name: 'phrases',
  up(execute: (sql: string) => void): void {
    execute(SQL)
  },
}

const SQL = `
CREATE TABLE phrases (
  id TEXT PRIMARY KEY, account TEXT NOT NULL REFERENCES accounts (id), abbreviation TEXT NOT NULL, text TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX phrases_of_account ON phrases (account, id);
`

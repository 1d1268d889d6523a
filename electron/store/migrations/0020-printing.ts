/** The hall's own printing: a printer for each kind of document, and every job with what became of it. */
export const printing = {
  number: 20,
  name: 'printing',
  up(execute: (sql: string) => void): void {
    execute(PRINTING)
  },
}

const PRINTING = `
CREATE TABLE print_settings (
  kind TEXT PRIMARY KEY, printer TEXT, paper TEXT NOT NULL, copies INTEGER NOT NULL, way TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE print_jobs (
  sequence INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, kind TEXT NOT NULL,
  slip TEXT REFERENCES slips (id), ticket TEXT REFERENCES tickets (id), copy INTEGER NOT NULL, printer TEXT NOT NULL,
  paper TEXT NOT NULL, copies INTEGER NOT NULL, state TEXT NOT NULL, reason TEXT, business_date TEXT NOT NULL,
  asked_at INTEGER NOT NULL, asked_by TEXT NOT NULL REFERENCES accounts (id), sent_at INTEGER,
  replaces TEXT UNIQUE REFERENCES print_jobs (id)
) STRICT;
CREATE INDEX print_jobs_by_day ON print_jobs (business_date, sequence);
CREATE INDEX print_jobs_under_way ON print_jobs (state, sequence) WHERE state IN ('waiting', 'sending', 'to-reprint');
`

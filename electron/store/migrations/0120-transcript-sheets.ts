/** The account on paper: each printed version is kept as it was handed out, encrypted, with every copy of it. */
export const transcriptSheets = {
  number: 120,
  name: 'transcript sheets',
  up(execute: (sql: string) => void): void {
    execute(SQL)
  },
}

/** Emptied with what a visitor said, never changed otherwise. */
const SQL = `
CREATE TABLE transcript_sheets (
  id TEXT PRIMARY KEY, transcript TEXT NOT NULL REFERENCES transcripts (id), version INTEGER NOT NULL,
  revision INTEGER NOT NULL, html TEXT NOT NULL, digest TEXT NOT NULL, issued_at INTEGER NOT NULL,
  issued_by TEXT NOT NULL REFERENCES accounts (id), UNIQUE (transcript, version, revision)
) STRICT;
CREATE TRIGGER transcript_sheets_are_not_changed BEFORE UPDATE ON transcript_sheets WHEN NEW.html <> ''
BEGIN SELECT RAISE(ABORT, 'a handed-out document never changes'); END;
CREATE TRIGGER transcript_sheets_are_not_deleted BEFORE DELETE ON transcript_sheets
BEGIN SELECT RAISE(ABORT, 'a handed-out document never changes'); END;
CREATE TABLE transcript_prints (
  sheet TEXT NOT NULL REFERENCES transcript_sheets (id), copy INTEGER NOT NULL, at INTEGER NOT NULL,
  account TEXT NOT NULL REFERENCES accounts (id), PRIMARY KEY (sheet, copy)
) STRICT, WITHOUT ROWID;
ALTER TABLE print_jobs ADD COLUMN sheet TEXT REFERENCES transcript_sheets (id);
`

/**
 * Each confirmation of an account is a sealed revision of its own, and a correction leads to the next one. What was
 * confirmed before is the first revision; the visitor agreed to it aloud.
 */
export const revisions = {
  number: 80,
  name: 'revisions',
  up(execute: (sql: string) => void): void {
    execute(SQL)
  },
}

const SQL = `
CREATE TABLE transcript_revisions (
  transcript TEXT NOT NULL REFERENCES transcripts (id), revision INTEGER NOT NULL, version INTEGER NOT NULL,
  digest TEXT NOT NULL, sealed_at INTEGER NOT NULL, sealed_by TEXT NOT NULL REFERENCES accounts (id),
  manner TEXT NOT NULL CHECK (manner IN ('signature', 'thumbprint', 'oral')),
  signature TEXT NOT NULL DEFAULT '', reason TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (transcript, revision)
) STRICT, WITHOUT ROWID;
INSERT INTO transcript_revisions (transcript, revision, version, digest, sealed_at, sealed_by, manner)
  SELECT id, 1, confirmed_version, confirmed_digest, confirmed_at, confirmed_by, 'oral' FROM transcripts
  WHERE confirmed_version IS NOT NULL;
ALTER TABLE transcripts ADD COLUMN revision INTEGER NOT NULL DEFAULT 0;
ALTER TABLE transcripts ADD COLUMN correction_reason TEXT NOT NULL DEFAULT '';
ALTER TABLE transcripts ADD COLUMN correction_by TEXT REFERENCES accounts (id);
ALTER TABLE transcripts ADD COLUMN correction_at INTEGER;
UPDATE transcripts SET revision = 1 WHERE confirmed_version IS NOT NULL;
`

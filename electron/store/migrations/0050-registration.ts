/**
 * Registration in depth: parties are known again (pinyin, last four characters of the document), merged and parted;
 * visits are corrected and withdrawn; scans lie beside the database. `pinyin_of` and `initials_of` are functions of
 * the connection, as `seal` is.
 */
export const registration = {
  number: 50,
  name: 'registration',
  up(execute: (sql: string) => void): void {
    for (const sql of [PARTIES, VISITS, ATTACHMENTS, READERS]) execute(sql)
  },
}

const PARTIES = `
ALTER TABLE parties ADD COLUMN pinyin TEXT NOT NULL DEFAULT '';
ALTER TABLE parties ADD COLUMN initials TEXT NOT NULL DEFAULT '';
ALTER TABLE parties ADD COLUMN details TEXT NOT NULL DEFAULT '';
ALTER TABLE parties ADD COLUMN document_tail TEXT NOT NULL DEFAULT '';
ALTER TABLE parties ADD COLUMN last_visit_at INTEGER NOT NULL DEFAULT 0;
ALTER TABLE parties ADD COLUMN merged_into TEXT REFERENCES parties (id);
UPDATE parties SET
  pinyin = pinyin_of(name),
  initials = initials_of(name),
  document_tail = keyed_hash('document-tail', substr(unseal('parties.document_number:' || id, document_number), -4)),
  last_visit_at = coalesce((SELECT max(registered_at) FROM visits WHERE party = parties.id), created_at);
DROP INDEX parties_by_name;
CREATE INDEX parties_by_name ON parties (name, last_visit_at);
CREATE INDEX parties_by_pinyin ON parties (pinyin, last_visit_at);
CREATE INDEX parties_by_initials ON parties (initials, last_visit_at);
CREATE INDEX parties_by_document_tail ON parties (document_tail, last_visit_at) WHERE document_tail <> '';
CREATE INDEX parties_by_last_visit ON parties (last_visit_at);
CREATE INDEX parties_merged ON parties (merged_into) WHERE merged_into IS NOT NULL;
CREATE TABLE party_merges (
  id TEXT PRIMARY KEY, kept TEXT NOT NULL REFERENCES parties (id), merged TEXT NOT NULL REFERENCES parties (id),
  moved TEXT NOT NULL, reason TEXT NOT NULL, at INTEGER NOT NULL, account TEXT NOT NULL REFERENCES accounts (id),
  undone_at INTEGER, undone_by TEXT REFERENCES accounts (id), undone_reason TEXT
) STRICT;
CREATE INDEX party_merges_of_kept ON party_merges (kept);
CREATE INDEX party_merges_of_merged ON party_merges (merged);
`

const VISITS = `
ALTER TABLE visits ADD COLUMN attendants TEXT NOT NULL DEFAULT '';
ALTER TABLE visits ADD COLUMN needs TEXT NOT NULL DEFAULT '';
ALTER TABLE visits ADD COLUMN message TEXT NOT NULL DEFAULT '';
ALTER TABLE visits ADD COLUMN origin TEXT;
ALTER TABLE visits ADD COLUMN version INTEGER NOT NULL DEFAULT 1;
ALTER TABLE visits ADD COLUMN withdrawn_at INTEGER;
ALTER TABLE visits ADD COLUMN withdrawn_by TEXT REFERENCES accounts (id);
ALTER TABLE visits ADD COLUMN withdrawn_ticket TEXT REFERENCES tickets (id);
DROP INDEX visits_of_party;
CREATE INDEX visits_of_party ON visits (party, registered_at, withdrawn_at);
CREATE INDEX visits_of_account ON visits (registered_by, registered_at);
CREATE UNIQUE INDEX visits_by_origin ON visits (origin) WHERE origin IS NOT NULL;
UPDATE reveals SET reason = seal('reveals.reason:' || visit, reason);
CREATE TABLE visit_changes (
  sequence INTEGER PRIMARY KEY, visit TEXT NOT NULL REFERENCES visits (id), what TEXT NOT NULL, reason TEXT NOT NULL,
  before TEXT NOT NULL, at INTEGER NOT NULL, account TEXT NOT NULL REFERENCES accounts (id)
) STRICT;
CREATE INDEX visit_changes_of_visit ON visit_changes (visit, sequence);
`

const ATTACHMENTS = `
CREATE TABLE attachments (
  id TEXT PRIMARY KEY, visit TEXT NOT NULL REFERENCES visits (id), name TEXT NOT NULL, type TEXT NOT NULL,
  bytes INTEGER NOT NULL, pages INTEGER NOT NULL, digest TEXT NOT NULL, thumbnail TEXT,
  added_at INTEGER NOT NULL, added_by TEXT NOT NULL REFERENCES accounts (id), removed_at INTEGER,
  removed_by TEXT REFERENCES accounts (id), removed_reason TEXT
) STRICT;
CREATE INDEX attachments_of_visit ON attachments (visit, added_at);
CREATE INDEX attachments_by_digest ON attachments (digest);
CREATE INDEX attachments_by_thumbnail ON attachments (thumbnail) WHERE thumbnail IS NOT NULL;
`

const READERS = `
CREATE TABLE card_readers (
  id TEXT PRIMARY KEY, name TEXT NOT NULL, kind TEXT NOT NULL, settings TEXT NOT NULL, desk TEXT REFERENCES desks (id),
  active INTEGER NOT NULL
) STRICT;
ALTER TABLE hall ADD COLUMN retention_years INTEGER;
`

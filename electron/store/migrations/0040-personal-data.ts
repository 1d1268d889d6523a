/**
 * Document numbers, phones and addresses are sealed, and found again by keyed hashes (Personal Information Protection
 * Law, article 51). `seal` and `keyed_hash` are functions of the connection: see `openWritable`.
 */
export const personalData = {
  number: 40,
  name: 'personal-data',
  up(execute: (sql: string) => void): void {
    execute(PERSONAL_DATA)
  },
}

const PERSONAL_DATA = `
CREATE TABLE data_key (id INTEGER PRIMARY KEY CHECK (id = 1), proof TEXT NOT NULL) STRICT;
INSERT INTO data_key VALUES (1, seal('data_key.proof:1', 'huisheng'));
ALTER TABLE parties ADD COLUMN document_hash TEXT NOT NULL DEFAULT '';
ALTER TABLE parties ADD COLUMN phone_hash TEXT NOT NULL DEFAULT '';
UPDATE parties SET
  document_hash = keyed_hash('document', document_number),
  phone_hash = keyed_hash('phone', phone),
  document_number = seal('parties.document_number:' || id, document_number),
  phone = seal('parties.phone:' || id, phone),
  address = seal('parties.address:' || id, address);
UPDATE visits SET representatives = seal('visits.representatives:' || id, representatives);
CREATE TABLE reveals (
  sequence INTEGER PRIMARY KEY, visit TEXT NOT NULL REFERENCES visits (id), what TEXT NOT NULL, reason TEXT NOT NULL,
  account TEXT NOT NULL REFERENCES accounts (id), at INTEGER NOT NULL
) STRICT;
CREATE INDEX reveals_of_visit ON reveals (visit, account);
CREATE INDEX parties_by_document ON parties (document_hash) WHERE document_hash <> '';
CREATE INDEX parties_by_phone ON parties (phone_hash) WHERE phone_hash <> '';
`

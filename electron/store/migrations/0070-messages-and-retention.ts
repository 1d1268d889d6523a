/**
 * When an imported message was submitted, and how long personal data is kept: `erased_at` tells when that of a party
 * went (it may come again and be kept anew), `erasures` counts each run for whoever answers for it.
 */
export const messagesAndRetention = {
  number: 70,
  name: 'messages-and-retention',
  up(execute: (sql: string) => void): void {
    execute(SQL)
  },
}

const SQL = `
ALTER TABLE visits ADD COLUMN received_at INTEGER;
ALTER TABLE parties ADD COLUMN erased_at INTEGER;
CREATE INDEX parties_with_data ON parties (last_visit_at, id)
  WHERE merged_into IS NULL AND (erased_at IS NULL OR erased_at < last_visit_at);
CREATE TABLE erasures (
  sequence INTEGER PRIMARY KEY, at INTEGER NOT NULL, years INTEGER NOT NULL, parties INTEGER NOT NULL,
  visits INTEGER NOT NULL, attachments INTEGER NOT NULL
) STRICT;
`

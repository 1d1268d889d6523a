/**
 * The reception floor: every state of a ticket and of a desk as a row with its beginning and end, queues that a ticket
 * can be moved between, appointments, what each display shows and says, and ratings at the counter.
 */
export const receptionFloor = {
  number: 30,
  name: 'reception-floor',
  up(execute: (sql: string) => void): void {
    for (const sql of [SERVICES, TICKETS, LEDGER, PAST, APPOINTMENTS, AROUND]) execute(sql)
  },
}

const SERVICES = `
ALTER TABLE services ADD COLUMN daily_limit INTEGER;
ALTER TABLE services ADD COLUMN hours TEXT NOT NULL DEFAULT '[]';
ALTER TABLE services ADD COLUMN active INTEGER NOT NULL DEFAULT 1;
ALTER TABLE services ADD COLUMN slot_capacity INTEGER NOT NULL DEFAULT 0;
ALTER TABLE priorities ADD COLUMN active INTEGER NOT NULL DEFAULT 1;
`

// 'service' and 'business_date' stay those of the number, which is never given twice; 'queue' and 'queue_date' say
// where the visitor waits now. A column added with a reference must allow null.
const TICKETS = `
ALTER TABLE tickets ADD COLUMN queue TEXT REFERENCES services (id);
ALTER TABLE tickets ADD COLUMN queue_date TEXT NOT NULL DEFAULT '';
ALTER TABLE tickets ADD COLUMN arrived_at INTEGER NOT NULL DEFAULT 0;
ALTER TABLE tickets ADD COLUMN for_desk TEXT REFERENCES desks (id);
ALTER TABLE tickets ADD COLUMN for_account TEXT REFERENCES accounts (id);
ALTER TABLE tickets ADD COLUMN visitor TEXT REFERENCES tickets (id);
ALTER TABLE tickets ADD COLUMN returned TEXT;
UPDATE tickets SET queue = service, queue_date = business_date, arrived_at = issued_at;
DROP INDEX tickets_waiting;
CREATE INDEX tickets_waiting ON tickets (queue_date, queue, turn, weight DESC, arrived_at) WHERE state = 'waiting';
DROP INDEX tickets_not_here;
CREATE INDEX tickets_aside ON tickets (queue_date, state, desk) WHERE state IN ('not-here', 'held', 'left');
CREATE INDEX tickets_finished ON tickets (desk, queue_date, ended_at) WHERE state = 'finished';
CREATE INDEX tickets_open ON tickets (queue_date, arrived_at)
  WHERE state IN ('waiting', 'called', 'serving', 'held', 'not-here');
CREATE INDEX tickets_carried ON tickets (queue_date, service, number) WHERE queue_date <> business_date;
CREATE INDEX tickets_of_visitor ON tickets (visitor) WHERE visitor IS NOT NULL;
ALTER TABLE calls ADD COLUMN queue TEXT REFERENCES services (id);
UPDATE calls SET queue = (SELECT t.service FROM tickets t WHERE t.id = calls.ticket);
CREATE INDEX calls_of_queue ON calls (business_date, queue, sequence);
`

const LEDGER = `
CREATE TABLE ticket_intervals (
  sequence INTEGER PRIMARY KEY, ticket TEXT NOT NULL REFERENCES tickets (id), state TEXT NOT NULL,
  queue TEXT NOT NULL REFERENCES services (id), queue_date TEXT NOT NULL, desk TEXT REFERENCES desks (id),
  account TEXT REFERENCES accounts (id), reason TEXT NOT NULL, start_at INTEGER NOT NULL, end_at INTEGER
) STRICT;
CREATE INDEX ticket_intervals_of_ticket ON ticket_intervals (ticket, sequence);
CREATE INDEX ticket_intervals_of_day ON ticket_intervals (queue_date, state, queue);
CREATE INDEX ticket_intervals_at_desk ON ticket_intervals (queue, start_at) WHERE state IN ('called', 'serving');
CREATE TABLE desk_intervals (
  sequence INTEGER PRIMARY KEY, desk TEXT NOT NULL REFERENCES desks (id), state TEXT NOT NULL,
  account TEXT REFERENCES accounts (id), reason TEXT NOT NULL, note TEXT NOT NULL, queue_date TEXT NOT NULL,
  start_at INTEGER NOT NULL, end_at INTEGER
) STRICT;
CREATE UNIQUE INDEX desk_intervals_now ON desk_intervals (desk) WHERE end_at IS NULL;
CREATE INDEX desk_intervals_of_desk ON desk_intervals (desk);
CREATE INDEX desk_intervals_of_day ON desk_intervals (queue_date, desk);
`

// What is known of tickets from before the ledger. A ticket passed each state once then.
const PAST = `
INSERT INTO ticket_intervals (ticket, state, queue, queue_date, desk, account, reason, start_at, end_at)
SELECT * FROM (
  SELECT id, 'waiting', service, business_date, NULL, issued_by, '', issued_at AS start_at, coalesce(called_at, ended_at)
  FROM tickets
  UNION ALL
  SELECT id, 'called', service, business_date, desk, NULL, '', called_at, coalesce(served_at, ended_at)
  FROM tickets WHERE called_at IS NOT NULL
  UNION ALL
  SELECT id, 'serving', service, business_date, desk, NULL, '', served_at, ended_at
  FROM tickets WHERE served_at IS NOT NULL
  UNION ALL
  SELECT id, state, service, business_date, desk, NULL, '', ended_at, NULL
  FROM tickets WHERE state IN ('finished', 'not-here', 'left')
) ORDER BY start_at;
`

const APPOINTMENTS = `
CREATE TABLE appointments (
  id TEXT PRIMARY KEY, service TEXT NOT NULL REFERENCES services (id), date TEXT NOT NULL, starts INTEGER NOT NULL,
  name TEXT NOT NULL, code TEXT NOT NULL, state TEXT NOT NULL, reason TEXT NOT NULL, booked_at INTEGER NOT NULL,
  booked_by TEXT NOT NULL REFERENCES accounts (id), ticket TEXT UNIQUE REFERENCES tickets (id), UNIQUE (date, code)
) STRICT;
CREATE INDEX appointments_of_slot ON appointments (date, service, starts);
`

const AROUND = `
CREATE TABLE floor_settings (
  id INTEGER PRIMARY KEY CHECK (id = 1), closing TEXT NOT NULL, transfer_place TEXT NOT NULL, call_limit INTEGER NOT NULL,
  put_back_places INTEGER NOT NULL, early_minutes INTEGER NOT NULL, late_minutes INTEGER NOT NULL,
  repeats INTEGER NOT NULL, quiet_from TEXT NOT NULL, quiet_to TEXT NOT NULL, rating INTEGER NOT NULL
) STRICT;
INSERT INTO floor_settings VALUES (1, 'left', 'kept', 3, 3, 30, 15, 2, '', '', 1);
CREATE TABLE displays (
  account TEXT PRIMARY KEY REFERENCES accounts (id), services TEXT NOT NULL, large INTEGER NOT NULL,
  contrast INTEGER NOT NULL, volume INTEGER NOT NULL, packs TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE voice_clips (
  pack TEXT NOT NULL, phrase TEXT NOT NULL, type TEXT NOT NULL, digest TEXT NOT NULL, added_at INTEGER NOT NULL,
  added_by TEXT NOT NULL REFERENCES accounts (id), bytes BLOB NOT NULL, PRIMARY KEY (pack, phrase)
) STRICT;
CREATE INDEX voice_clips_added ON voice_clips (added_at);
CREATE INDEX voice_clips_of_digest ON voice_clips (digest);
CREATE TABLE counter_ratings (
  ticket TEXT PRIMARY KEY REFERENCES tickets (id), desk TEXT NOT NULL REFERENCES desks (id), rating TEXT NOT NULL,
  rated_at INTEGER NOT NULL, queue_date TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX counter_ratings_of_day ON counter_ratings (queue_date, desk);
`

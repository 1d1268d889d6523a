/** The first walk from the door to the slip: the hall, its people, and one table group per stage. */
export const firstWalk = {
  number: 10,
  name: 'first-walk',
  up(execute: (sql: string) => void): void {
    for (const sql of [AROUND, JOURNAL, TICKET, VISIT, TRANSCRIPT, CASEFILE, ROUTING, SLIP, FOLLOWUP]) execute(sql)
  },
}

const AROUND = `
CREATE TABLE hall (
  id INTEGER PRIMARY KEY CHECK (id = 1), name TEXT NOT NULL, city TEXT NOT NULL, address TEXT NOT NULL,
  post_address TEXT NOT NULL, net_address TEXT NOT NULL, phone TEXT NOT NULL, opening_hours TEXT NOT NULL,
  public_information TEXT NOT NULL, time_zone TEXT NOT NULL, day_start TEXT NOT NULL, rule_pack TEXT NOT NULL,
  sample INTEGER NOT NULL, created_at INTEGER NOT NULL
) STRICT;
CREATE TABLE departments (
  id TEXT PRIMARY KEY, code TEXT NOT NULL UNIQUE, name TEXT NOT NULL, short_name TEXT NOT NULL, name_en TEXT NOT NULL,
  type TEXT NOT NULL, phone TEXT NOT NULL, position INTEGER NOT NULL
) STRICT;
CREATE TABLE services (
  id TEXT PRIMARY KEY, code TEXT NOT NULL UNIQUE, prefix TEXT NOT NULL UNIQUE, name TEXT NOT NULL, name_en TEXT NOT NULL,
  description TEXT NOT NULL, first INTEGER NOT NULL, last INTEGER NOT NULL, expected_minutes INTEGER NOT NULL,
  kiosk INTEGER NOT NULL, position INTEGER NOT NULL
) STRICT;
CREATE TABLE desks (
  id TEXT PRIMARY KEY, code TEXT NOT NULL UNIQUE, name TEXT NOT NULL, name_en TEXT NOT NULL, area TEXT NOT NULL,
  department TEXT NOT NULL REFERENCES departments (id), direction TEXT NOT NULL, position INTEGER NOT NULL
) STRICT;
CREATE TABLE desk_services (
  desk TEXT NOT NULL REFERENCES desks (id), service TEXT NOT NULL REFERENCES services (id), PRIMARY KEY (desk, service)
) STRICT, WITHOUT ROWID;
CREATE TABLE priorities (
  code TEXT PRIMARY KEY, name TEXT NOT NULL, name_en TEXT NOT NULL, weight INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE categories (
  code TEXT PRIMARY KEY, parent TEXT REFERENCES categories (code), name TEXT NOT NULL, name_en TEXT NOT NULL,
  position INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE accounts (
  id TEXT PRIMARY KEY, account TEXT NOT NULL UNIQUE, name TEXT NOT NULL, role TEXT NOT NULL,
  department TEXT REFERENCES departments (id), desk TEXT REFERENCES desks (id), title TEXT NOT NULL, phone TEXT NOT NULL,
  password_hash TEXT NOT NULL, active INTEGER NOT NULL, created_at INTEGER NOT NULL
) STRICT;
CREATE TABLE sessions (
  token_digest TEXT PRIMARY KEY, account TEXT NOT NULL REFERENCES accounts (id), opened_at INTEGER NOT NULL,
  expires_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX sessions_of_account ON sessions (account);
CREATE TABLE rota (
  weekday INTEGER PRIMARY KEY, account TEXT NOT NULL REFERENCES accounts (id), room TEXT NOT NULL
) STRICT;
CREATE TABLE counters (name TEXT PRIMARY KEY, last INTEGER NOT NULL) STRICT, WITHOUT ROWID;
`

const JOURNAL = `
CREATE TABLE journal (
  sequence INTEGER PRIMARY KEY, at INTEGER NOT NULL, account TEXT NOT NULL, role TEXT NOT NULL, place TEXT NOT NULL,
  what TEXT NOT NULL, stage TEXT NOT NULL, record TEXT NOT NULL, before TEXT NOT NULL, after TEXT NOT NULL,
  previous TEXT NOT NULL, hash TEXT NOT NULL
) STRICT;
CREATE INDEX journal_of_record ON journal (record, sequence);
CREATE TRIGGER journal_is_not_changed BEFORE UPDATE ON journal BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
CREATE TRIGGER journal_is_not_deleted BEFORE DELETE ON journal BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
CREATE TABLE command_results (
  account TEXT NOT NULL, key TEXT NOT NULL, what TEXT NOT NULL, input TEXT NOT NULL, result TEXT NOT NULL,
  at INTEGER NOT NULL, PRIMARY KEY (account, key)
) STRICT, WITHOUT ROWID;
CREATE INDEX command_results_by_age ON command_results (at);
`

const TICKET = `
CREATE TABLE tickets (
  id TEXT PRIMARY KEY, business_date TEXT NOT NULL, service TEXT NOT NULL REFERENCES services (id), number INTEGER NOT NULL,
  label TEXT NOT NULL, priority TEXT NOT NULL REFERENCES priorities (code), weight INTEGER NOT NULL, turn INTEGER NOT NULL,
  state TEXT NOT NULL, issued_at INTEGER NOT NULL, issued_by TEXT NOT NULL REFERENCES accounts (id), called_at INTEGER, call_count INTEGER NOT NULL,
  desk TEXT REFERENCES desks (id), served_at INTEGER, ended_at INTEGER, UNIQUE (business_date, service, number)
) STRICT;
CREATE INDEX tickets_waiting ON tickets (business_date, service, turn, issued_at, id) WHERE state = 'waiting';
CREATE INDEX tickets_at_desk ON tickets (desk, state) WHERE state IN ('called', 'serving');
CREATE INDEX tickets_not_here ON tickets (business_date, desk) WHERE state = 'not-here';
CREATE TABLE calls (
  sequence INTEGER PRIMARY KEY AUTOINCREMENT, ticket TEXT NOT NULL REFERENCES tickets (id),
  desk TEXT NOT NULL REFERENCES desks (id), account TEXT NOT NULL REFERENCES accounts (id), called_at INTEGER NOT NULL,
  business_date TEXT NOT NULL
) STRICT;
CREATE INDEX calls_of_day ON calls (business_date, sequence);
`

const VISIT = `
CREATE TABLE parties (
  id TEXT PRIMARY KEY, type TEXT NOT NULL, name TEXT NOT NULL, document_type TEXT NOT NULL, document_number TEXT NOT NULL,
  phone TEXT NOT NULL, address TEXT NOT NULL, created_at INTEGER NOT NULL
) STRICT;
CREATE INDEX parties_by_name ON parties (name);
CREATE TABLE visits (
  id TEXT PRIMARY KEY, ticket TEXT UNIQUE REFERENCES tickets (id), party TEXT NOT NULL REFERENCES parties (id),
  channel TEXT NOT NULL, headcount INTEGER NOT NULL, representatives TEXT NOT NULL, notice_given INTEGER NOT NULL,
  business_date TEXT NOT NULL, registered_at INTEGER NOT NULL, registered_by TEXT NOT NULL REFERENCES accounts (id)
) STRICT;
CREATE INDEX visits_of_day ON visits (business_date, registered_at);
CREATE INDEX visits_of_party ON visits (party);
`

const TRANSCRIPT = `
CREATE TABLE transcripts (
  id TEXT PRIMARY KEY, visit TEXT NOT NULL UNIQUE REFERENCES visits (id), version INTEGER NOT NULL,
  confirmed_version INTEGER, confirmed_at INTEGER, confirmed_by TEXT REFERENCES accounts (id), confirmed_digest TEXT
) STRICT;
CREATE TABLE transcript_versions (
  transcript TEXT NOT NULL REFERENCES transcripts (id), version INTEGER NOT NULL, guide TEXT NOT NULL,
  saved_at INTEGER NOT NULL, saved_by TEXT NOT NULL REFERENCES accounts (id), PRIMARY KEY (transcript, version)
) STRICT, WITHOUT ROWID;
`

const CASEFILE = `
CREATE TABLE casefiles (
  id TEXT PRIMARY KEY, number TEXT NOT NULL UNIQUE, query_code TEXT NOT NULL UNIQUE,
  visit TEXT NOT NULL UNIQUE REFERENCES visits (id), party TEXT NOT NULL REFERENCES parties (id), kind TEXT NOT NULL,
  category TEXT NOT NULL REFERENCES categories (code), place TEXT NOT NULL, attempt TEXT NOT NULL, summary TEXT NOT NULL,
  state TEXT NOT NULL, rule_pack TEXT NOT NULL, received_at INTEGER NOT NULL, received_on TEXT NOT NULL,
  registered_by TEXT NOT NULL REFERENCES accounts (id), department TEXT REFERENCES departments (id)
) STRICT;
CREATE INDEX casefiles_by_receipt ON casefiles (received_at DESC, id);
CREATE INDEX casefiles_by_state ON casefiles (state, received_at DESC, id);
CREATE INDEX casefiles_finished ON casefiles (department) WHERE state = 'finished';
CREATE INDEX casefiles_of_party ON casefiles (party);
CREATE INDEX casefiles_of_department ON casefiles (department, received_at DESC, id);
`

const ROUTING = `
CREATE TABLE routings (
  id TEXT PRIMARY KEY, casefile TEXT NOT NULL REFERENCES casefiles (id), method TEXT NOT NULL,
  department TEXT NOT NULL REFERENCES departments (id), desk TEXT REFERENCES desks (id), reason TEXT NOT NULL,
  feedback_due TEXT, state TEXT NOT NULL, sent_at INTEGER NOT NULL, sent_by TEXT NOT NULL REFERENCES accounts (id),
  signed_at INTEGER, signed_by TEXT REFERENCES accounts (id), accepted_at INTEGER, answered_at INTEGER, finished_at INTEGER,
  answer_text TEXT, answer_basis TEXT, conclusion TEXT,
  objected_at INTEGER, objection TEXT, objected_from TEXT, settled_at INTEGER, settled TEXT, settled_reason TEXT
) STRICT;
CREATE INDEX routings_of_casefile ON routings (casefile, sent_at);
CREATE INDEX routings_open ON routings (department, sent_at) WHERE state NOT IN ('finished', 'returned');
CREATE INDEX routings_unanswered ON routings (accepted_at, sent_at)
  WHERE state NOT IN ('answered', 'finished', 'returned');
CREATE TABLE handling_notes (
  id TEXT PRIMARY KEY, routing TEXT NOT NULL REFERENCES routings (id), text TEXT NOT NULL, at INTEGER NOT NULL,
  account TEXT NOT NULL REFERENCES accounts (id)
) STRICT;
CREATE INDEX handling_notes_of_routing ON handling_notes (routing, at);
`

const SLIP = `
CREATE TABLE slips (
  id TEXT PRIMARY KEY, casefile TEXT NOT NULL REFERENCES casefiles (id), kind TEXT NOT NULL, html TEXT NOT NULL,
  digest TEXT NOT NULL, issued_at INTEGER NOT NULL, issued_by TEXT NOT NULL REFERENCES accounts (id)
) STRICT;
CREATE INDEX slips_of_casefile ON slips (casefile, issued_at);
CREATE TRIGGER slips_are_not_changed BEFORE UPDATE ON slips BEGIN SELECT RAISE(ABORT, 'a handed-out document never changes'); END;
CREATE TRIGGER slips_are_not_deleted BEFORE DELETE ON slips BEGIN SELECT RAISE(ABORT, 'a handed-out document never changes'); END;
CREATE TABLE slip_prints (
  slip TEXT NOT NULL REFERENCES slips (id), copy INTEGER NOT NULL, at INTEGER NOT NULL,
  account TEXT NOT NULL REFERENCES accounts (id), PRIMARY KEY (slip, copy)
) STRICT, WITHOUT ROWID;
`

const FOLLOWUP = `
CREATE TABLE feedbacks (
  id TEXT PRIMARY KEY, casefile TEXT NOT NULL REFERENCES casefiles (id), text TEXT NOT NULL, at INTEGER NOT NULL,
  account TEXT NOT NULL REFERENCES accounts (id)
) STRICT;
CREATE INDEX feedbacks_of_casefile ON feedbacks (casefile, at);
CREATE TABLE ratings (
  casefile TEXT PRIMARY KEY REFERENCES casefiles (id), rating TEXT NOT NULL, remark TEXT NOT NULL, at INTEGER NOT NULL,
  account TEXT NOT NULL REFERENCES accounts (id), given_by TEXT NOT NULL
) STRICT, WITHOUT ROWID;
`

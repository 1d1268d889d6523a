/** Recordings of an account, their sound sealed in pieces: each that was acknowledged is on the disk and in every backup. */
export const recordings = {
  number: 100,
  name: 'recordings',
  up(execute: (sql: string) => void): void {
    execute(SQL)
  },
}

const SQL = `
CREATE TABLE recording_consents (
  id TEXT PRIMARY KEY, transcript TEXT NOT NULL REFERENCES transcripts (id), giver TEXT NOT NULL,
  manner TEXT NOT NULL CHECK (manner IN ('aloud', 'written')),
  asked_by TEXT NOT NULL REFERENCES accounts (id), given_at INTEGER NOT NULL,
  withdrawn_at INTEGER, withdrawn_by TEXT REFERENCES accounts (id)
) STRICT;
CREATE INDEX recording_consents_of ON recording_consents (transcript, given_at);
CREATE TABLE recordings (
  id TEXT PRIMARY KEY, transcript TEXT NOT NULL REFERENCES transcripts (id),
  consent TEXT NOT NULL REFERENCES recording_consents (id),
  begun_at INTEGER NOT NULL, begun_by TEXT NOT NULL REFERENCES accounts (id),
  heard_at INTEGER NOT NULL, ended_at INTEGER,
  ended TEXT CHECK (ended IN ('stopped', 'lost', 'withdrawn')),
  pieces INTEGER NOT NULL DEFAULT 0, kept INTEGER NOT NULL DEFAULT 0, bytes INTEGER NOT NULL DEFAULT 0,
  duration_ms INTEGER NOT NULL DEFAULT 0, digest TEXT NOT NULL DEFAULT '',
  removed_at INTEGER, removed_by TEXT REFERENCES accounts (id), removed_reason TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX recordings_of ON recordings (transcript, begun_at);
CREATE INDEX recordings_open ON recordings (heard_at) WHERE ended_at IS NULL;
CREATE TABLE recording_pieces (
  recording TEXT NOT NULL REFERENCES recordings (id), sequence INTEGER NOT NULL, until_ms INTEGER NOT NULL,
  digest TEXT NOT NULL, sound BLOB NOT NULL,
  PRIMARY KEY (recording, sequence)
) STRICT;
CREATE TABLE recording_marks (
  id TEXT PRIMARY KEY, recording TEXT NOT NULL REFERENCES recordings (id), at_ms INTEGER NOT NULL,
  part TEXT NOT NULL, words TEXT NOT NULL, made TEXT NOT NULL CHECK (made IN ('written', 'pressed'))
) STRICT, WITHOUT ROWID;
CREATE INDEX recording_marks_of ON recording_marks (recording, at_ms);
`

/**
 * How often an account was confirmed is asked of the journal each time it is opened: a removed seal leaves no other trace.
 * The digests of a recording are compared each time it is listed, and beside its sound they would be read from as many
 * pages as it has seconds.
 */
export const sealsChecked = {
  number: 170,
  name: 'seals checked',
  up(execute: (sql: string) => void): void {
    execute("CREATE INDEX journal_of_confirmations ON journal (record, at) WHERE what = 'transcript.confirm'")
    execute('CREATE INDEX recording_pieces_digests ON recording_pieces (recording, sequence, digest)')
  },
}

/** How often an account was confirmed is asked of the journal each time it is opened: a removed seal leaves no other trace. */
export const confirmationsCounted = {
  number: 170,
  name: 'confirmations counted',
  up(execute: (sql: string) => void): void {
    execute("CREATE INDEX journal_of_confirmations ON journal (record, at) WHERE what = 'transcript.confirm'")
  },
}

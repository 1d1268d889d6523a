/** An accusation's account is printed by two: who the other one was stands beside the copy. */
export const secondPerson = {
  number: 140,
  name: 'second person',
  up(execute: (sql: string) => void): void {
    execute('ALTER TABLE transcript_prints ADD COLUMN second TEXT REFERENCES accounts (id)')
  },
}

/** The folder of the model that dictation works with. `chosen` counts, so that choosing the same again is seen too. */
export const speech = {
  number: 110,
  name: 'speech',
  up(execute: (sql: string) => void): void {
    execute(SQL)
  },
}

const SQL = `
CREATE TABLE speech_settings (
  id INTEGER PRIMARY KEY CHECK (id = 1), folder TEXT, chosen INTEGER NOT NULL
) STRICT;
`

import { expect, test } from 'vitest'
import { scansOf } from '../../../tests/support/query-scans.ts'
import { matterNamed, openSampleOffice } from '../../../tests/support/sample-office.ts'
import { confirmed, registered } from '../../../tests/support/staged.ts'
import { begin, save, transcriptOf } from '../../office/transcript/account.ts'
import { accountSheet, printAccount } from '../../office/transcript/print.ts'
import { correct, revisionOf, revisionsOf } from '../../office/transcript/revisions.ts'
import { versionsOf } from '../../office/transcript/versions.ts'

const GROWING = {
  tables: [
    'visits',
    'transcripts',
    'transcript_versions',
    'transcript_revisions',
    'transcript_sheets',
    'transcript_prints',
  ],
}

test('an account is opened, saved and printed by indexes, however many accounts, versions and copies there are', async () => {
  const hall = await openSampleOffice()
  const lake = matterNamed('lake')
  const visit = registered(hall, lake)
  confirmed(hall, lake, visit)
  const reading = hall.reading('front1')
  const { id: transcript } = hall.run('front1', begin, { visit })
  const { version: base } = hall.run('front1', correct, { transcript, reason: 'x' })
  const asked: Record<string, () => unknown> = {
    ofVisit: () => transcriptOf(reading, { visit }),
    save: () => hall.run('front1', save, { transcript, base, guide: lake.transcript }),
    revisions: () => revisionsOf(reading, { transcript }),
    revision: () => revisionOf(reading, { transcript, revision: 1 }),
    versions: () => versionsOf(reading, { transcript, before: 9 }),
    sheet: () => accountSheet(hall.office.documents, reading, { transcript, revision: 1 }),
    print: () => hall.run('front1', printAccount, { transcript, revision: 1, second: null }),
  }
  for (const [name, ask] of Object.entries(asked)) {
    expect([name, ...scansOf(hall.office.db, GROWING, ask)]).toEqual([name])
  }
  hall.close()
})

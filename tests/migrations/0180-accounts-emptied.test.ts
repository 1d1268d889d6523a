import { expect, test } from 'vitest'
import { insert, rows } from '../../electron/store/database.ts'
import { NOBODY, oldHall } from '../support/old-hall.ts'

test('an account without words knows the run that took them, also where its party came again since', () => {
  const { db, migrate } = oldHall(180)
  for (const at of [40, 50]) insert(db, 'erasures', { at, years: 1, parties: 1, visits: 1, attachments: 0 })
  const account = (id: string, guide: string, erasedAt: number | null) => {
    const lasting = { createdAt: 5, lastVisitAt: 10, erasedAt }
    insert(db, 'parties', { id: `party-${id}`, type: 'person', name: '单芳', ...NOBODY, ...lasting })
    const visit = { party: `party-${id}`, channel: 'letter', headcount: 1, representatives: '', noticeGiven: 1 }
    const at = { businessDate: '2026-10-15', registeredAt: 10, registeredBy: 'a' }
    insert(db, 'visits', { id: `visit-${id}`, ...visit, ...at })
    insert(db, 'transcripts', { id, visit: `visit-${id}`, version: 1 })
    insert(db, 'transcript_versions', { transcript: id, version: 1, guide, savedAt: 10, savedBy: 'a' })
  }
  account('stands', 'x', 40)
  account('emptied', '', 40)
  account('came-again', '', null)
  account('opened-since', '', 50)
  insert(db, 'categories', { code: 'c', parent: null, name: '水', nameEn: 'water', position: 1 })
  const matter = { party: 'party-opened-since', kind: 'claim', category: 'c', place: '', attempt: 'first', summary: '' }
  const received = { receivedAt: 45, receivedOn: '2026-10-15', registeredBy: 'a', state: 'registered', rulePack: 'r' }
  insert(db, 'casefiles', { id: 'c', number: '1', queryCode: '1', visit: 'visit-opened-since', ...matter, ...received })
  migrate()
  expect(rows(db, 'SELECT id, emptied_at FROM transcripts ORDER BY id')).toEqual([
    { id: 'came-again', emptiedAt: 50 },
    { id: 'emptied', emptiedAt: 40 },
    { id: 'opened-since', emptiedAt: 40 },
    { id: 'stands', emptiedAt: null },
  ])
})

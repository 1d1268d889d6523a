import { tokenFor } from '../support/sample-office.ts'
import { fetchFile, uploaded } from '../support/send-file.ts'
import { smallPng } from '../support/small-scans.ts'
import type { TestHall } from '../support/test-hall.ts'
import { type Connect, key } from '../support/whole-walk.ts'

/** A clerk adds two pages, merges them, takes one away and puts it back; whoever reads the matter sees them. */
export async function walkAttachments(hall: TestHall, connect: Connect): Promise<void> {
  const clerk = await connect('front1')
  const [row] = (await clerk.casefile.list({})).rows
  if (!row) throw new Error('the walk left no matter')
  const { visit } = await clerk.casefile.get({ casefile: row.id })
  const to = { port: hall.port, token: tokenFor(hall.office, 'front1') }
  const attachments: string[] = []
  for (const [grey, name] of ['收据', '合同'].entries()) {
    const [upload, thumbnail] = [
      await uploaded(to, visit.id, smallPng(grey)),
      await uploaded(to, visit.id, smallPng(9, 3, 4)),
    ]
    const added = await clerk.visit.addAttachment({ key: key(), visit: visit.id, upload, thumbnail, name })
    attachments.push(added.id)
  }
  const [first = ''] = attachments
  await clerk.visit.mergeAttachments({ key: key(), visit: visit.id, attachments, name: '全部材料' })
  await clerk.visit.removeAttachment({ key: key(), attachment: first, reason: '扫描不清' })
  await clerk.visit.restoreAttachment({ key: key(), attachment: first })
  const there = await clerk.visit.attachments({ visit: visit.id })
  const seen = await clerk.casefile.attachments({ casefile: row.id })
  if (there.length !== 3 || seen.length !== 3) throw new Error(`${there.length} and ${seen.length} attachments`)
  const opened = await fetchFile(to, first)
  if (opened.status !== 200) throw new Error(`not opened: ${opened.status}`)
}

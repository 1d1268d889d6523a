import { LARGEST_MERGE } from '../../../shared/model/file-type.ts'
import type { AttachmentId, VisitId } from '../../../shared/model/ids.ts'
import type { ScanPart } from '../../devices/scan-pages.ts'
import type { AttachmentRow } from '../../store/tables/attachments.ts'
import type { Work } from '../command.ts'
import { inOneView, type Office, type Reading } from '../office.ts'
import { refuse } from '../refusal.ts'
import { visitToChange } from './attachment-access.ts'
import { readFileOf } from './attachment-open.ts'
import { type AttachmentStore, keepFile, type Received } from './attachment-upload.ts'
import { attach, present } from './attachments.ts'

type Merged = Received & Pick<AttachmentRow, 'thumbnail'>
type Merging = Readonly<{ visit: VisitId; attachments: readonly AttachmentId[]; name: string }>

/**
 * Makes one PDF of attachments, in the order given, and keeps it; the row comes by `addMerged`. NOT_FOUND, WITHDRAWN,
 * FILE_TOO_LARGE, ATTACHMENT_DAMAGED, DISK_FULL; MERGE_TOO_HEAVY and NOT_MERGEABLE say about which: WebP pictures and PDFs
 * with a password cannot be put into a PDF.
 */
export async function makeMerged(
  { office, files, scans }: AttachmentStore & Readonly<{ office: Office }>,
  reading: Reading,
  { visit, attachments }: Merging,
): Promise<Merged> {
  const chosen = inOneView(office, () => {
    visitToChange(reading.db, reading.actor, visit)
    const there = present(reading.db, visit)
    return attachments.map((id) => there.find((each) => each.id === id) ?? refuse('NOT_FOUND'))
  })
  const webp = chosen.find(({ type }) => type === 'image/webp')
  if (webp) refuse('NOT_MERGEABLE', webp.id)
  if (chosen.reduce((sum, { bytes }) => sum + bytes, 0) > LARGEST_MERGE) refuse('FILE_TOO_LARGE')
  const parts: ScanPart[] = []
  for (const { type, digest } of chosen) parts.push({ type, bytes: await readFileOf(files, digest) })
  const made = await scans.merge(parts)
  if ('problem' in made) {
    const hindering = chosen[made.part]?.id
    if (made.problem === 'UNFIT') refuse('NOT_MERGEABLE', hindering)
    refuse('MERGE_TOO_HEAVY', hindering)
  }
  const { bytes, pages } = made
  const digest = await keepFile(files, bytes)
  // Its first page looks like the first paper did.
  return { digest, type: 'application/pdf', bytes: bytes.length, pages, thumbnail: chosen[0]?.thumbnail ?? null }
}

export function addMerged(has: (digest: string) => boolean, made: Merged) {
  return (work: Work, { visit, name }: Merging) => attach(work, has, visit, { ...made, name })
}

import { ORPCError } from '@orpc/client'
import { fileType, isPicture, LARGEST_FILE } from '../../../../shared/model/file-type.ts'
import type { VisitId } from '../../../../shared/model/ids.ts'
import { hallClient } from '../../../app/hall-client.ts'
import { sendFile } from '../../../app/transfer.ts'
import { asKept, thumbnailOf } from './attachment-picture.ts'
import type { Sending } from './upload-queue.ts'

/** Sends a file and makes it an attachment of this visit; throws as a procedure does. */
export async function sendAttachment(
  visit: VisitId,
  chosen: File,
  sending: Sending,
): Promise<Readonly<{ alreadyThere: boolean }>> {
  const file = await asKept(chosen)
  const type = fileType(new Uint8Array(await file.slice(0, 16).arrayBuffer()))
  // The hall looks at the content itself; this only spares everybody the way there.
  if (!type) throw new ORPCError('UNKNOWN_FILE_TYPE')
  if (file.size > LARGEST_FILE) throw new ORPCError('FILE_TOO_LARGE')
  const small = isPicture(type) ? await thumbnailOf(file) : null
  const { upload } = await sendFile(visit, file, sending)
  const thumbnail = small ? (await sendFile(visit, small, { signal: sending.signal })).upload : null
  return hallClient.visit.addAttachment({ key: crypto.randomUUID(), visit, upload, thumbnail, name: nameOf(file) })
}

const nameOf = ({ name }: File) =>
  name
    .replace(/\p{Cc}/gu, ' ')
    .trim()
    .slice(-200) || 'file'

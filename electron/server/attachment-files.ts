import type { IncomingMessage, ServerResponse } from 'node:http'
import { COUNTERS, READERS } from '../../shared/contract/roles.ts'
import { fileType, LARGEST_FILE } from '../../shared/model/file-type.ts'
import { AttachmentId, VisitId } from '../../shared/model/ids.ts'
import { attachmentFor } from '../office/casefile/attachments.ts'
import { refuse } from '../office/refusal.ts'
import { openAttachment, openThumbnail } from '../office/visit/attachment-open.ts'
import { expectUpload, receiveUpload } from '../office/visit/attachment-upload.ts'
import { answerOrRefuse, authorized, NEVER_KEPT, NEVER_RUN } from './beside-contract.ts'
import type { Call } from './context.ts'

/**
 * The bytes of attachments: too large for a message of the contract. The session travels in a header, never in the
 * address, so a page fetches them itself and no link, log or history opens them.
 */
export function answerAttachment(
  call: Call,
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  return answerOrRefuse(request, response, async () => {
    const [, id = '', small] = /^\/attachments\/([\w-]{36})(\/thumbnail)?$/.exec(path) ?? []
    if (request.method === 'POST' && !small) await takeIn(call, VisitId.parse(orNotFound(id)), request, response)
    else if (request.method !== 'GET') refuse('NOT_FOUND')
    else await giveOut(call, AttachmentId.parse(orNotFound(id)), small !== undefined, response)
  })
}

async function takeIn(call: Call, visit: VisitId, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const actor = authorized(call, COUNTERS)
  expectUpload(call.office, actor, visit)
  const bytes = await bodyOf(request)
  const upload = await receiveUpload({ office: call.office, ...call.attachments }, actor, visit, bytes)
  response.writeHead(200, { 'content-type': 'application/json', ...NEVER_KEPT }).end(JSON.stringify(upload))
}

async function giveOut(call: Call, id: AttachmentId, small: boolean, response: ServerResponse): Promise<void> {
  const actor = authorized(call, READERS)
  const from = { office: call.office, files: call.attachments.files, find: attachmentFor }
  const { name, bytes } = await (small ? openThumbnail(from, actor, id) : openAttachment(from, actor, id))
  response
    .writeHead(200, {
      // Told by the content again: never a page or a drawing, which could run something.
      'content-type': fileType(bytes) ?? 'application/octet-stream',
      'content-length': bytes.length,
      'content-disposition': `attachment; filename*=UTF-8''${asciiName(name)}`,
      ...NEVER_RUN,
    })
    .end(bytes)
}

/** Stops taking in as soon as it is too much. */
async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  if (Number(request.headers['content-length'] ?? 0) > LARGEST_FILE) refuse('FILE_TOO_LARGE')
  const parts: Buffer[] = []
  let length = 0
  // Destroying the request would take the line away that the refusal is to be sent on.
  for await (const part of request.iterator({ destroyOnReturn: false })) {
    length += part.length
    if (length > LARGEST_FILE) refuse('FILE_TOO_LARGE')
    parts.push(part)
  }
  return Buffer.concat(parts)
}

const orNotFound = (id: string) => (VisitId.safeParse(id).success ? id : refuse('NOT_FOUND'))

/** RFC 5987: names are in any script. */
const asciiName = (name: string) =>
  encodeURIComponent(name).replace(/['()*!]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`)

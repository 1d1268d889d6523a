import type { IncomingMessage, ServerResponse } from 'node:http'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { READERS } from '../../shared/contract/roles.ts'
import { RecordingId } from '../../shared/model/ids.ts'
import { refuse } from '../office/refusal.ts'
import { listen } from '../office/transcript/recorded.ts'
import { answerOrRefuse, authorized, NEVER_RUN } from './beside-contract.ts'
import type { Call } from './context.ts'

/** The sound of a recording: too long for a message of the contract. The session travels in a header, as with attachments. */
export function answerRecording(
  call: Call,
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  return answerOrRefuse(request, response, async () => {
    const id = RecordingId.safeParse(path.slice('/recordings/'.length))
    if (request.method !== 'GET' || !id.success) refuse('NOT_FOUND')
    const sound = listen(call.office, authorized(call, READERS), id.data)
    response.writeHead(200, {
      'content-type': 'audio/webm',
      ...NEVER_RUN,
    })
    await pipeline(Readable.from(sound), response)
  })
}

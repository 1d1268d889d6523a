import { Upload } from '../../shared/contract/visit-attachments.ts'

type To = Readonly<{ port: number; token?: string | null }>

/** Sends a file for a visit as a page does, and gives the answer as it came. */
export function sendFile({ port, token = null }: To, visit: string, bytes: BodyInit): Promise<Response> {
  return fetch(`http://127.0.0.1:${port}/attachments/${visit}`, { method: 'POST', headers: bearer(token), body: bytes })
}

/** The word that names a file that was sent. */
export async function uploaded(to: To, visit: string, bytes: BodyInit): Promise<string> {
  return Upload.parse(await (await sendFile(to, visit, bytes)).json()).upload
}

export function fetchFile({ port, token = null }: To, attachment: string, part = ''): Promise<Response> {
  return fetch(`http://127.0.0.1:${port}/attachments/${attachment}${part}`, { headers: bearer(token) })
}

/** The status and the code of a refusal. */
export async function refusedWith(answer: Promise<Response>): Promise<string> {
  const response = await answer
  const { code } = Object(await response.json())
  return `${response.status} ${String(code)}`
}

const bearer = (token: string | null): Record<string, string> =>
  token === null ? {} : { authorization: `Bearer ${token}` }

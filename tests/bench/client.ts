import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/websocket'
import type { ContractRouterClient } from '@orpc/contract'
import type { Contract } from '../../shared/contract/contract.ts'

export type Client = ContractRouterClient<Contract>
export type Line = Readonly<{ client: Client; close: () => void }>

/** One line to the hall with the libraries of a page. */
export async function connect(url: string, token: string | null): Promise<Line> {
  const protocols = token === null ? ['huisheng'] : ['huisheng', `bearer.${token}`]
  const websocket = new WebSocket(`${url.replace('http', 'ws')}ws`, protocols)
  await new Promise((resolve, reject) => {
    websocket.addEventListener('open', resolve, { once: true })
    websocket.addEventListener('error', reject, { once: true })
  })
  const client: Client = createORPCClient(new RPCLink({ websocket }))
  return { client, close: () => websocket.close() }
}

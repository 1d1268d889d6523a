import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/websocket'
import { expect, test } from 'vitest'
import { SAMPLE_PASSWORD } from '../../electron/office/hall/set-up.ts'
import { openSocket } from '../support/carriers.ts'
import { type HallClient, key } from '../support/whole-walk.ts'
import { endHall, newDataFolder, startHall } from './hall-under-test.ts'

const NO_PROGRAM = join(process.execPath, 'node')

test('a hall whose reader names another Node that is none is set, starts again and says so', async () => {
  const data = newDataFolder()
  const hall = await startHall(data)
  const settings = { kind: 'sdt', library: 'sdtapi.dll', node: NO_PROGRAM } as const
  await (await asAdministrator(hall.port)).visit.setReader({
    ...{ key: key(), reader: null, name: '1 号窗口', desk: null, active: true, settings },
  })
  expect(await endHall(hall)).toBe(0)
  const again = await startHall(data)
  const [reader] = await (await asAdministrator(again.port)).visit.readers()
  expect(reader?.status).toEqual({ state: 'no-device', reason: 'NODE_MISSING' })
  expect(await endHall(again)).toBe(0)
  rmSync(data, { recursive: true })
}, 120_000)

async function asAdministrator(port: number): Promise<HallClient> {
  const { token } = await clientOn(await openSocket(port, null)).session.open({
    ...{ account: 'admin', password: SAMPLE_PASSWORD },
  })
  return clientOn(await openSocket(port, token))
}

const clientOn = (websocket: WebSocket): HallClient => createORPCClient(new RPCLink({ websocket }))

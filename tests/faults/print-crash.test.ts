import { existsSync, rmSync } from 'node:fs'
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/websocket'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { findBrowser } from '../../electron/devices/find-browser.ts'
import { SAMPLE_PASSWORD } from '../../electron/office/hall/set-up.ts'
import { openSocket } from '../support/carriers.ts'
import { rawPrinter } from '../support/raw-printer.ts'
import { type HallClient, key } from '../support/whole-walk.ts'
import { endHall, type HallUnderTest, killHall, newDataFolder, startHall } from './hall-under-test.ts'

const browser = findBrowser({ platform: process.platform, env: process.env, exists: existsSync })

let data: string
let printer: Awaited<ReturnType<typeof rawPrinter>>
beforeEach(async () => {
  data = newDataFolder()
  // It takes every byte and leaves the line open: the hall sent all and has not recorded it yet.
  printer = await rawPrinter({ closes: false })
})
afterEach(async () => {
  await printer.close()
  rmSync(data, { recursive: true, force: true })
})

describe.skipIf(browser === undefined)(
  'a hall killed between sending and recording',
  () => {
    test('does not send the sheet again, and says that it may have been printed', async () => {
      const hall = await startHall(data)
      const admin = await adminOf(hall)
      const { job } = await admin.printing.printCalibration({ key: key(), printer: printer.id, paper: 'a5' })
      await until(() => printer.received.length === 1)
      await killHall(hall)
      expect(printer.received[0]?.subarray(0, 5).toString()).toBe('%PDF-')

      const again = await startHall(data)
      const client = await adminOf(again)
      expect((await client.printing.today()).map(({ id, state, reason }) => [id, state, reason])).toEqual([
        [job, 'to-reprint', 'INTERRUPTED'],
      ])
      await new Promise((resolve) => setTimeout(resolve, 3_000))
      expect(printer.connections()).toBe(1)
      await client.printing.reprint({ key: key(), job })
      await until(() => printer.received.length === 2)
      expect(await endHall(again)).toBe(0)
    })
  },
  120_000,
)

async function adminOf({ port }: HallUnderTest): Promise<HallClient> {
  const on = async (token: string | null): Promise<HallClient> =>
    createORPCClient(new RPCLink({ websocket: await openSocket(port, token) }))
  const anyone = await on(null)
  return on((await anyone.session.open({ account: 'admin', password: SAMPLE_PASSWORD })).token)
}

async function until(holds: () => boolean): Promise<void> {
  for (let tries = 0; tries < 600 && !holds(); tries += 1) await new Promise((resolve) => setTimeout(resolve, 50))
  expect(holds()).toBe(true)
}

import { expect } from 'vitest'
import type { Matter } from '../../electron/office/hall/seed.ts'
import { type Connect, key } from '../support/whole-walk.ts'

/** An account is printed as a draft, signed by thumbprint, printed as sealed: here, by the hall, and as a file. */
export async function walkPrint(connect: Connect, matter: Matter): Promise<void> {
  const { party, channel, transcript: guide, casefile: about } = matter
  const [admin, clerk, leader] = [await connect('admin'), await connect('front1'), await connect('leader1')]
  const { headcount, representatives, ...who } = party
  const heads = { headcount, representatives, noticeGiven: true as const }
  const { id: visit } = await clerk.visit.register({ key: key(), ticket: null, channel, party: who, ...heads })
  const { id: transcript, version: base } = await clerk.transcript.begin({ key: key(), visit })
  const { version } = await clerk.transcript.save({ key: key(), transcript, base, guide })
  const draft = await clerk.transcript.print({ key: key(), transcript, revision: 0 })
  expect((await clerk.transcript.printed(draft)).html).toContain('草稿')
  const manner = 'thumbprint'
  await clerk.transcript.confirm({ key: key(), transcript, version, readBack: true, manner })
  const sealed = { transcript, revision: 1 }
  const setting = (await clerk.printing.settings()).find(({ kind }) => kind === 'transcript')
  if (!setting) throw new Error('the account cannot be printed by the hall')
  await admin.printing.setSettings({ key: key(), ...setting, printer: 'simulator:folder', way: 'silent' })
  const { copy } = await clerk.transcript.printInHall({ key: key(), ...sealed })
  expect(copy).toBe(1)
  expect(await leader.transcript.sheet(sealed)).toMatchObject({ version, copies: 1 })
  await expect(leader.transcript.pdf(sealed)).rejects.toMatchObject({ code: 'NOT_OPENED' })
  await clerk.casefile.open({ key: key(), visit, ...about })
  const { fileName, base64 } = await leader.transcript.pdf(sealed)
  expect(fileName).toMatch(/-account-1\.pdf$/)
  expect(base64.length).toBeGreaterThan(0)
}

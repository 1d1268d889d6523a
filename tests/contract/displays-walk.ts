import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from '../../electron/start/project.ts'
import type { HallClient } from '../support/whole-walk.ts'
import { key } from '../support/whole-walk.ts'

/** The administrator sets a display and gives it a voice; the display hears that it has one and fetches it. */
export async function walkDisplays(admin: HallClient, display: HallClient, port: number): Promise<void> {
  const [first] = await admin.ticket.displays()
  if (!first) throw new Error('the sample hall has a display')
  const { name: _, active: __, ...settings } = first
  await admin.ticket.setDisplay({ key: key(), ...settings, contrast: true, packs: ['standard', 'dialect'] })
  const base64 = readFileSync(join(projectRoot, 'resources/sounds/please.ogg')).toString('base64')
  const clip = { pack: 'dialect', phrase: 'please' }
  const { digest } = await admin.ticket.addClip({ key: key(), ...clip, base64 })
  const answer = await fetch(`http://127.0.0.1:${port}/voice/${digest}`)
  const sent = Buffer.from(await answer.arrayBuffer()).toString('base64')
  if (answer.headers.get('content-type') !== 'audio/ogg' || sent !== base64) throw new Error('another sound came')
  const { packs } = await display.ticket.voicePacks()
  if (packs.at(-1)?.clips[0]?.digest !== digest) throw new Error('the display does not know of the recording')
  await admin.ticket.removeClip({ key: key(), ...clip })
  const gone = await fetch(`http://127.0.0.1:${port}/voice/${digest}`)
  if (gone.status !== 404) throw new Error('the recording is still there')
  await admin.ticket.setDisplay({ key: key(), ...settings })
}

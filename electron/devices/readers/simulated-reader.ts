import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { cardFrom, type IdentityCard } from '../../../shared/model/identity-card.ts'
import type { ReaderSettingsOf } from '../../../shared/model/reader-settings.ts'
import { misread, noDevice, type Reader } from './reader.ts'

/**
 * A reader for practice. A JSON file that is put into its folder is a card laid on it, and taking the file away takes
 * the card away; a page can lay cards as well. The file holds the fields of a card as readers word them.
 */
export function simulatedReader({ folder }: ReaderSettingsOf<'simulator'>): Reader {
  let laid: IdentityCard | null = null
  return {
    async open() {
      if (folder !== '') await cardFiles(folder)
    },
    read: async () => laid ?? (folder === '' ? null : cardInFolder(folder)),
    async close() {
      laid = null
    },
    lay(card) {
      laid = card
    },
  }
}

async function cardInFolder(folder: string): Promise<IdentityCard | null> {
  const [first] = await cardFiles(folder)
  if (first === undefined) return null
  const card = await readFile(join(folder, first), 'utf8')
    .then((text) => cardFrom(WordedFile.parse(JSON.parse(text))))
    .catch(() => null)
  if (!card) throw misread('ANSWER_UNFIT')
  return card
}

async function cardFiles(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch(() => {
    throw noDevice('FOLDER_MISSING')
  })
  return names.filter((name) => name.endsWith('.json')).sort()
}

const WordedFile = z.object({
  kind: z.string().optional(),
  name: z.string(),
  sex: z.string().optional(),
  nation: z.string().optional(),
  birthDate: z.string().optional(),
  address: z.string().optional(),
  number: z.string(),
  authority: z.string().optional(),
  validFrom: z.string().optional(),
  validUntil: z.string().optional(),
  photo: z.string().optional(),
})

import { type DBSchema, openDB } from 'idb'
import type { SealedDraft } from './sealed-draft.ts'

/** One draft of one page. Who wrote it and when is known; what, only with the key. */
export type DraftFile = SealedDraft & Readonly<{ id: string; account: string; page: string; name: string; at: number }>

interface Files extends DBSchema {
  drafts: { key: string; value: DraftFile }
}

export type DraftFiles = Readonly<{
  all: () => Promise<readonly DraftFile[]>
  /** On the disk, not only on its way there, when this resolves. */
  write: (put: readonly DraftFile[], remove: readonly string[]) => Promise<void>
}>

export async function openDraftFiles(): Promise<DraftFiles> {
  const db = await openDB<Files>('huisheng', 1, {
    upgrade: (opened) => void opened.createObjectStore('drafts', { keyPath: 'id' }),
  })
  return {
    all: () => db.getAll('drafts'),
    async write(put, remove) {
      const { store, done } = db.transaction('drafts', 'readwrite', { durability: 'strict' })
      const changes = [...put.map((file) => store.put(file)), ...remove.map((id) => store.delete(id))]
      await Promise.all([...changes, done])
    },
  }
}

import type { z } from 'zod'
import { hallClient } from '../../app/hall-client.ts'
import { token } from '../../app/token.ts'
import { unsaved } from '../../app/unsaved.ts'
import { AccountDrafts } from './drafts/account-drafts.ts'

/**
 * Makes the drafts of an account readable, and lasting from here on: encrypted in this browser, under a key that the
 * hall alone can give. Without it they are in the page's memory, and everything goes on.
 */
export async function openDrafts(account: string): Promise<void> {
  await leaving.get(account)
  const drafts = draftsOf(account)
  if (drafts.kept) return
  try {
    await drafts.open((await hallClient.transcript.draftKey()).key)
  } catch {
    // The line broke, or this browser keeps nothing; the next line tries again.
  }
}

/** What was typed but not yet kept by the hall, the newest first. A draft of an older program is dropped. */
export function readDrafts<Schema extends z.ZodType>(
  account: string,
  name: string,
  schema: Schema,
): z.output<Schema>[] {
  const drafts = draftsOf(account).read(name)
  return drafts.map((draft) => schema.safeParse(draft)).flatMap(({ success, data }) => (success ? [data] : []))
}

export function readDraft<Schema extends z.ZodType>(
  account: string,
  name: string,
  schema: Schema,
): z.output<Schema> | null {
  return readDrafts(account, name, schema)[0] ?? null
}

/** Remembers a draft over the end of this page, however it ends; null forgets it. */
export function keepDraft(account: string, name: string, draft: unknown): void {
  draftsOf(account).keep(name, draft)
}

/** Whether drafts survive the end of this page. */
export const draftsAreKept = (account: string) => draftsOf(account).kept

/** Where somebody was, not what they typed: nobody is asked to stay for it. */
export const OPENED = 'opened'

// The next person at this computer has a key of their own: words of one account are never kept under another's.
const accounts = new Map<string, AccountDrafts>()

function draftsOf(account: string): AccountDrafts {
  const drafts = accounts.get(account) ?? new AccountDrafts(account)
  accounts.set(account, drafts)
  return drafts
}

const leaving = new Map<string, Promise<void>>()

// Who logged out here may log in at another page next; what is in this page's memory alone waits in it.
token.onChange(() => {
  for (const [account, drafts] of accounts) leaving.set(account, letGo(account, drafts))
})

async function letGo(account: string, drafts: AccountDrafts): Promise<void> {
  if ((await drafts.letGo()) && accounts.get(account) === drafts) accounts.delete(account)
}

unsaved.part(() => [...accounts.values()].some((drafts) => drafts.unsaved().some((name) => name !== OPENED)))

export type SetUpDraft = Readonly<{
  hallName: string
  city: string
  name: string
  account: string
  password: string
  again: string
}>

export type SetUpFault = 'missing' | 'accountWrong' | 'passwordShort' | 'againDiffers'

/** What still keeps the hall from being set up, by field; the hall checks the same again. */
export function faultsOf(draft: SetUpDraft): Partial<Record<keyof SetUpDraft, SetUpFault>> {
  const faults: Partial<Record<keyof SetUpDraft, SetUpFault>> = {}
  for (const field of ['hallName', 'city', 'name'] as const) if (draft[field].trim() === '') faults[field] = 'missing'
  if (!ACCOUNT.test(draft.account)) faults.account = 'accountWrong'
  if (draft.password.length < SHORTEST_PASSWORD) faults.password = 'passwordShort'
  if (draft.again !== draft.password) faults.again = 'againDiffers'
  return faults
}

export const SHORTEST_PASSWORD = 10
const ACCOUNT = /^[a-z0-9][a-z0-9._-]{1,39}$/

import { useEffect, useState } from 'react'
import { useAbout } from './about.tsx'
import { signIn } from './session.ts'
import { wantedAccount } from './wanted-account.ts'

/** Logs the sample account of `?as=` in; true while that is under way. */
export function useWantedAccount(): boolean {
  const { sampleAccounts } = useAbout()
  const [entering, setEntering] = useState(() => sampleAccounts.some(({ account }) => account === wantedAccount.now()))
  useEffect(() => {
    const wanted = wantedAccount.take()
    const account = sampleAccounts.find((sample) => sample.account === wanted)
    if (!account) return
    // The login page stays for whoever could not be logged in this way.
    signIn(account.account, account.password).catch(() => setEntering(false))
  }, [sampleAccounts])
  return entering
}

/** The sample account named by `?as=front1`. It is taken once, so that logging out does not log in again. */
export const wantedAccount = {
  /** Reads the address and clears it, before a reload could ask again. */
  read() {
    const address = new URL(location.href)
    wanted = address.searchParams.get('as')
    if (wanted === null) return null
    address.searchParams.delete('as')
    history.replaceState(null, '', address)
    return wanted
  },
  now: () => wanted,
  take() {
    const taken = wanted
    wanted = null
    return taken
  },
}

let wanted: string | null = null

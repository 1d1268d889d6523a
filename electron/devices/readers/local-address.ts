/** Whether an address is of this very computer, so that nothing of a card leaves it. */
export function isLocalAddress(address: string): boolean {
  if (!URL.canParse(address)) return false
  const host = new URL(address).hostname
  return host === 'localhost' || host === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(host)
}

import type { Host } from '../../shared/contract/host.ts'

declare global {
  interface Window {
    /** Put there by the desktop shell's preload. */
    readonly host?: Host
  }
}

/** What this computer can do beyond a browser; null in a browser. Ask for a capability, never where the page is. */
export const host: Host | null = window.host ?? null

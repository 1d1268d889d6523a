import { randomBytes, scryptSync, timingSafeEqual } from 'node:crypto'
import { pauseBefore } from './pauses.ts'
import type { SettingsFile, ShellSettings } from './shell-settings.ts'

export type KioskPin = Readonly<{
  isSet: () => boolean
  set: (pin: string) => void
  /** `waitSeconds` above zero: the lock takes no try before. */
  check: (pin: string) => Readonly<{ right: boolean; waitSeconds: number }>
}>

/** The administrator's PIN of a locked kiosk: kept as a salted scrypt hash; wrong tries make the lock wait. */
export function createKioskPin(settings: SettingsFile, now = Date.now): KioskPin {
  let [wrong, closedUntil] = [0, 0]
  return {
    isSet: () => settings.get().kioskPin !== null,
    set(pin) {
      const salt = randomBytes(16)
      settings.change({ kioskPin: { salt: salt.toString('base64'), hash: hashOf(pin, salt).toString('base64') } })
    },
    check(pin) {
      if (now() < closedUntil) return { right: false, waitSeconds: secondsUntil(closedUntil) }
      const right = matches(pin, settings.get().kioskPin)
      wrong = right ? 0 : wrong + 1
      if (wrong >= FREE_TRIES) closedUntil = now() + pauseBefore(wrong)
      return { right, waitSeconds: right ? 0 : secondsUntil(closedUntil) }
    },
  }

  function secondsUntil(then: number): number {
    return Math.max(0, Math.ceil((then - now()) / 1000))
  }
}

/** A hand slips twice before it guesses. */
const FREE_TRIES = 3

function matches(pin: string, kept: ShellSettings['kioskPin']): boolean {
  if (!kept) return false
  return timingSafeEqual(hashOf(pin, Buffer.from(kept.salt, 'base64')), Buffer.from(kept.hash, 'base64'))
}

const hashOf = (pin: string, salt: Buffer) => scryptSync(pin, salt, 32, { N: 2 ** 15, maxmem: 64 * 1024 * 1024 })

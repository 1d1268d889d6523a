import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { hallTime, useAbout } from './about.tsx'

export type Times = Readonly<{
  /** 14:05 */
  clock: (instant: number) => string
  /** 2026-11-22 14:05, in figures that line up in lists. */
  moment: (instant: number) => string
  /** 2026年11月22日星期日, of a calendar date of the hall. */
  date: (localDate: string) => string
  /** 11月22日 */
  shortDate: (localDate: string) => string
}>

/** Times as the hall's clock shows them, whatever time zone this computer is set to. */
export function useTimes(): Times {
  const { i18n } = useTranslation()
  const { timeZone } = useAbout()
  const language = i18n.language
  return {
    clock: (instant) => format('en-GB', { timeZone, ...CLOCK }, instant),
    moment: (instant) => format('sv-SE', { timeZone, ...DAY, ...CLOCK }, instant),
    date: (localDate) => format(language, { timeZone: 'UTC', dateStyle: 'full' }, Date.parse(localDate)),
    shortDate: (localDate) =>
      format(language, { timeZone: 'UTC', month: 'long', day: 'numeric' }, Date.parse(localDate)),
  }
}

/** The hall's time now in milliseconds, renewed every `everyMs`; this computer's own clock may be wrong. */
export function useHallNow(everyMs: number): number {
  const about = useAbout()
  const { clockSpeed } = about
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), Math.min(everyMs, Math.max(1000, everyMs / clockSpeed)))
    return () => clearInterval(timer)
  }, [everyMs, clockSpeed])
  return hallTime(about, now)
}

const CLOCK = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const
const DAY = { year: 'numeric', month: '2-digit', day: '2-digit' } as const

const formats = new Map<string, Intl.DateTimeFormat>()

// Building a formatter costs far more than using it, and lists use many.
function format(locale: string, options: Intl.DateTimeFormatOptions, instant: number): string {
  const name = `${locale} ${JSON.stringify(options)}`
  const made = formats.get(name) ?? new Intl.DateTimeFormat(locale, options)
  formats.set(name, made)
  return made.format(instant)
}

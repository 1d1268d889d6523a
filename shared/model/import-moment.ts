import { BusinessDate, type Instant, instantAt } from './time.ts'

type Moment = Readonly<{ at: Instant | null; problem: 'unclear' | 'ahead' | null }>

/**
 * When something was submitted, as sheets write it: `2026-10-01 08:30`, `2026/10/1`, `20261001`, `2026年10月1日 8时30分`. A
 * sheet knows no time zone: its clock is that of the hall. Nothing said is no problem; what cannot be is `unclear`.
 */
export function readMoment(text: string, { now, timeZone }: Readonly<{ now: Instant; timeZone: string }>): Moment {
  const plain = text.normalize('NFKC').trim()
  if (plain === '') return { at: null, problem: null }
  const at = WITH_ZONE.test(plain) ? Date.parse(plain) : onTheWall(plain, timeZone)
  if (at === null || !Number.isInteger(at) || at < 0) return { at: null, problem: 'unclear' }
  return at > now ? { at: null, problem: 'ahead' } : { at, problem: null }
}

function onTheWall(text: string, timeZone: string): Instant | null {
  if (text.length > LONGEST || !WRITTEN.test(text)) return null
  // One character of Chinese between two numbers names a part of the date, or of the time; two say something else.
  const [first = '', ...others] = text.match(/\d+/g) ?? []
  const whole = first.length === 8 ? [first.slice(0, 4), first.slice(4, 6), first.slice(6)] : [first]
  const [year = '', month = '', day = '', hour = '0', minute = '0'] = [...whole, ...others]
  const date = BusinessDate.safeParse([year, two(month), two(day)].join('-'))
  if (!date.success || Number(hour) > 23 || Number(minute) > 59) return null
  return instantAt(date.data, `${two(hour)}:${two(minute)}`, timeZone)
}

const two = (digits: string) => digits.padStart(2, '0')

const WRITTEN = /^\d+(?:(?:[-/.:T\s]+|\p{Script=Han})[-/.:\s]*\d+)*\p{Script=Han}?$/u
const LONGEST = 40
/** What computers write for each other. */
const WITH_ZONE = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/

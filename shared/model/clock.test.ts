import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isWorkingDay } from './calendar.ts'
import { daysLeft, dueDate, standing } from './clock.ts'
import { CLOCK_NAMES } from './rule-pack.ts'
import { calendars, rulePack } from './rule-packs.ts'
import { BusinessDate, type Instant } from './time.ts'

const pack = rulePack('national-2022')
const rules = { pack, calendars, timeZone: 'Asia/Shanghai' }
const date = (text: string) => BusinessDate.parse(text)
const at = (text: string): Instant => Date.parse(`${text}+08:00`)
const anyStart = fc.integer({ min: at('2024-06-01T00:00'), max: at('2028-06-01T00:00') })
const anyClock = fc.constantFrom(...CLOCK_NAMES)
const anyPauses = fc.array(
  fc
    .tuple(anyStart, fc.integer({ min: 0, max: 20 * 86_400_000 }))
    .map(([from, length]) => ({ from, to: from + length })),
  { maxLength: 3 },
)

describe('a last day', () => {
  test('the first day is not counted', () => {
    expect(dueDate('dispatch', at('2026-03-02T09:00'), rules)).toEqual({
      clock: 'dispatch',
      article: '22',
      startedOn: '2026-03-02',
      days: 15,
      unit: 'calendar',
      shifts: [],
      pausedDays: 0,
      due: '2026-03-17',
      calendarKnown: true,
    })
  })

  test('sixty days that end on National Day move to the first working day after it', () => {
    const { due, shifts } = dueDate('handle', at('2026-08-04T16:00'), rules)
    expect(due).toBe('2026-10-08')
    expect(shifts).toEqual([{ from: '2026-10-03', to: '2026-10-08', reason: 'holiday' }])
  })

  test('a last day on a make-up Saturday stays', () => {
    expect(dueDate('dispatch', at('2026-09-25T10:00'), rules)).toMatchObject({ due: '2026-10-10', shifts: [] })
  })

  test('five working days to object cross National Day and use the make-up Saturday', () => {
    expect(dueDate('object', at('2026-09-28T10:00'), rules)).toMatchObject({
      due: '2026-10-10',
      unit: 'working',
      shifts: [],
    })
    expect(dueDate('object', at('2026-09-18T10:00'), rules).due).toBe('2026-09-24')
  })

  test('a last day in a year not yet announced says so and lists each run of free days', () => {
    expect(dueDate('dispatch', at('2026-12-17T10:00'), rules)).toMatchObject({
      due: '2027-01-04',
      calendarKnown: false,
      shifts: [
        { from: '2027-01-01', to: '2027-01-02', reason: 'holiday' },
        { from: '2027-01-02', to: '2027-01-04', reason: 'weekend' },
      ],
    })
  })

  test('the day is that of the hall, not of Greenwich', () => {
    expect(dueDate('dispatch', at('2026-03-03T07:30'), rules).startedOn).toBe('2026-03-03')
  })

  test('a hearing does not count, however often it is entered', () => {
    const hearing = { from: at('2026-03-10T09:00'), to: at('2026-03-13T17:00') }
    const recheck = (pauses: (typeof hearing)[]) => dueDate('recheck', at('2026-03-02T09:00'), { ...rules, pauses })
    expect(recheck([])).toMatchObject({ due: '2026-04-01', pausedDays: 0 })
    expect(recheck([hearing])).toMatchObject({ due: '2026-04-07', pausedDays: 3 })
    expect(recheck([hearing, hearing])).toEqual(recheck([hearing]))
  })

  test('a hearing after the last day changes nothing', () => {
    const late = { from: at('2026-05-10T09:00'), to: at('2026-05-13T17:00') }
    expect(dueDate('recheck', at('2026-03-02T09:00'), { ...rules, pauses: [late] })).toMatchObject({
      due: '2026-04-01',
      pausedDays: 0,
    })
  })

  test('handling is extended by at most thirty days, other clocks not at all', () => {
    const extended = (days: number) => dueDate('handle', at('2026-03-02T09:00'), { ...rules, extensionDays: days })
    expect(extended(0)).toMatchObject({ days: 60, due: '2026-05-06' })
    expect(extended(30)).toMatchObject({
      days: 90,
      due: '2026-06-01',
      shifts: [{ from: '2026-05-31', to: '2026-06-01', reason: 'weekend' }],
    })
    expect(() => extended(31)).toThrow(RangeError)
    expect(() => dueDate('dispatch', 0, { ...rules, extensionDays: 1 })).toThrow(RangeError)
  })

  test('a pack may count the first day and keep a last day on a holiday', () => {
    const counting = { ...pack.counting, firstDayCounted: true, lastDayMovesToWorkingDay: false }
    const other = { ...rules, pack: { ...pack, counting } }
    expect(dueDate('dispatch', at('2026-09-19T10:00'), other)).toMatchObject({ due: '2026-10-03', shifts: [] })
  })
})

describe('every last day', () => {
  test('is a working day after the start', () => {
    fc.assert(
      fc.property(anyClock, anyStart, anyPauses, (clock, start, pauses) => {
        const { due, startedOn } = dueDate(clock, start, { ...rules, pauses })
        expect(isWorkingDay(due, calendars)).toBe(true)
        expect(due > startedOn).toBe(true)
      }),
    )
  })

  test('never comes earlier for a later start', () => {
    fc.assert(
      fc.property(
        anyClock,
        anyStart,
        fc.integer({ min: 0, max: 40 * 86_400_000 }),
        anyPauses,
        (clock, start, later, pauses) => {
          const due = (from: Instant) => dueDate(clock, from, { ...rules, pauses }).due
          expect(due(start + later) >= due(start)).toBe(true)
        },
      ),
    )
  })

  test('is reached by its explanation: the shifts join up and end on it', () => {
    fc.assert(
      fc.property(anyClock, anyStart, (clock, start) => {
        const { shifts, due } = dueDate(clock, start, rules)
        shifts.forEach(({ to }, index) => {
          expect(to).toBe(shifts[index + 1]?.from ?? due)
        })
      }),
    )
  })
})

describe('how a clock stands', () => {
  const due = date('2026-03-17')

  test.each([
    ['2026-03-13', 'running', 4],
    ['2026-03-14', 'near', 3],
    ['2026-03-17', 'near', 0],
    ['2026-03-18', 'late', -1],
  ])('on %s it is %s with %i days left', (today, expected, left) => {
    expect(standing(due, date(today))).toBe(expected)
    expect(daysLeft(due, date(today))).toBe(left)
  })

  test('once ended it is met or missed for good', () => {
    expect(standing(due, date('2026-12-01'), due)).toBe('met')
    expect(standing(due, date('2026-12-01'), date('2026-03-18'))).toBe('missed')
  })
})

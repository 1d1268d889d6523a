import { expect, test } from 'vitest'
import { createLooks } from './looks.ts'

test('what came while it rested is looked at once the rest is over, though nothing follows it', () => {
  const { says, pass, looks } = engineWith({ desks: 1, takesMs: 10 })
  says(1)
  pass(20)
  says(1)
  pass(100)
  expect(looks).toHaveLength(1)
  pass(40)
  expect(looks).toHaveLength(2)
  pass(10_000)
  expect(looks).toHaveLength(2)
})

test('of two desks that fell silent together both are looked at', () => {
  const { says, pass, looks } = engineWith({ desks: 2, takesMs: 10 })
  says(1)
  says(2)
  pass(1_000)
  expect(looks.map(({ desk }) => desk)).toEqual([2, 1])
})

test('one voice is looked at often enough that a look falls into the quarter of a second that ends its sentence', () => {
  const { says, pass, looks } = engineWith({ desks: 1, takesMs: 30 })
  for (let piece = 0; piece < 50; piece += 1) {
    says(1)
    pass(100)
  }
  expect(Math.max(...gapsOf(looks))).toBeLessThan(250)
})

test('a slow engine spends no more than a third of its time on looks', () => {
  const { says, pass, looks } = engineWith({ desks: 2, takesMs: 400 })
  for (let piece = 0; piece < 120; piece += 1) {
    says(1)
    says(2)
    pass(100)
  }
  expect(looks.length).toBeGreaterThan(10)
  expect(Math.min(...gapsOf(looks))).toBeGreaterThanOrEqual(400 * 3)
})

test('desks take turns, and who is silent costs the others nothing', () => {
  const { says, pass, looks } = engineWith({ desks: 3, takesMs: 10 })
  for (let piece = 0; piece < 12; piece += 1) {
    says(1)
    says(3)
    pass(60)
  }
  expect(looks.map(({ desk }) => desk).join('')).toMatch(/^(31){6}/)
})

const gapsOf = (looks: readonly Readonly<{ at: number }>[]) =>
  looks.slice(1).map(({ at }, index) => at - (looks[index]?.at ?? 0))

/** Desks at an engine that needs so long for each look, on a clock that goes on only by `pass`. */
function engineWith({ desks, takesMs }: Readonly<{ desks: number; takesMs: number }>) {
  let clock = 0
  let planned: { at: number; act: () => void }[] = []
  const looks: { desk: number; at: number }[] = []
  const spoken = new Set<number>()
  const lookNow = (desk: number) => () => {
    if (!spoken.delete(desk)) return false
    looks.push({ desk, at: clock })
    clock += takesMs
    return true
  }
  const hearings = new Map(Array.from({ length: desks }, (_, index) => [index, { lookNow: lookNow(index + 1) }]))
  const lookSoon = createLooks(hearings, {
    now: () => clock,
    after: (ms, act) => planned.push({ at: clock + ms, act }),
  })
  return {
    looks,
    says(desk: number): void {
      spoken.add(desk)
      lookSoon()
    },
    pass(milliseconds: number): void {
      const until = clock + milliseconds
      for (;;) {
        const due = planned.filter(({ at }) => at <= until)
        if (due.length === 0) break
        planned = planned.filter(({ at }) => at > until)
        for (const { at, act } of due) {
          clock = Math.max(clock, at)
          act()
        }
      }
      clock = Math.max(clock, until)
    },
  }
}

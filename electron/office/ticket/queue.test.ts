import fc from 'fast-check'
import { afterEach, test } from 'vitest'
import { expectSoundFloor } from '../../../tests/support/floor-checks.ts'
import { playFloor } from '../../../tests/support/floor-player.ts'
import { anyHistory } from '../../../tests/support/floor-steps.ts'
import { openSampleOffice, type SampleOffice } from '../../../tests/support/sample-office.ts'
import { closeEarlierDaysOf } from './day.ts'

let hall: SampleOffice | undefined
afterEach(() => {
  hall?.close()
  hall = undefined
})

test('whatever eight desks and a kiosk do in whatever order, whatever the clock does: nobody is lost, doubled or out of turn', async () => {
  const histories = fc.asyncProperty(anyHistory, async ({ steps, ...floor }) => {
    hall?.close()
    hall = await openSampleOffice()
    const take = playFloor(hall, floor)
    for (const step of steps) take(step)
    closeEarlierDaysOf(hall.office)
    expectSoundFloor(hall)
  })
  // Where the computer has much else to do, fewer histories are enough.
  await fc.assert(histories, { numRuns: 60, interruptAfterTimeLimit: 15_000 })
}, 60_000)

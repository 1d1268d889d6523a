import { type WritableDb, write } from '../../store/database.ts'
import { lastCount, setCount } from '../../store/tables/hall.ts'
import type { HallSigns } from './overview.ts'

/**
 * Whether the hall's database takes a record, gives it back and forgets it again, and whether its file is whole.
 * Nothing of the test stays: the transaction is rolled back.
 */
export async function testDatabase(db: WritableDb, { checkQuickly }: Pick<HallSigns, 'checkQuickly'>) {
  const began = performance.now()
  const written = writesAndReads(db)
  const file = await checkQuickly()
  return { written, file, milliseconds: Math.round(performance.now() - began) }
}

class TakenBack extends Error {}

function writesAndReads(db: WritableDb): boolean {
  let read: number | null = null
  try {
    write(db, () => {
      setCount(db, COUNTER, EXPECTED)
      read = lastCount(db, COUNTER)
      throw new TakenBack()
    })
  } catch (error) {
    // A full or read-only disk is what this test is for: its answer is the result, not a bug.
    if (!(error instanceof TakenBack)) return false
  }
  return read === EXPECTED && lastCount(db, COUNTER) === null
}

const COUNTER = 'self-test'
const EXPECTED = 20_260_501

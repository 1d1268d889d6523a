import { readCsv } from './import-csv.ts'
import { LIMITS, type Sheet, SheetProblem } from './import-sheet.ts'
import { readXlsx } from './import-xlsx.ts'

/** Reads a sheet by what the file holds, whatever its name says. Throws `SheetProblem` for what it cannot read. */
export async function readSheetFile(bytes: Uint8Array<ArrayBuffer>): Promise<Sheet> {
  if (bytes.length === 0) throw new SheetProblem('nothing-in-it')
  if (bytes.length > LIMITS.fileBytes) throw new SheetProblem('too-large')
  if (beginsWith(bytes, ZIP)) return readXlsx(bytes)
  // Excel before 2007; also what is protected by a password.
  if (beginsWith(bytes, COMPOUND)) throw new SheetProblem('old-format')
  return readCsv(bytes)
}

const ZIP = [0x50, 0x4b, 0x03, 0x04]
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0]
const beginsWith = (bytes: Uint8Array, sign: readonly number[]) => sign.every((byte, index) => bytes[index] === byte)

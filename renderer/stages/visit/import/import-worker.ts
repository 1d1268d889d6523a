import { readSheetFile } from './import-file.ts'
import { type Sheet, SheetProblem } from './import-sheet.ts'

/** What the worker says of a file. */
export type SheetAnswer = Readonly<{ sheet: Sheet }> | Readonly<{ problem: SheetProblem['code'] }>

/** Reads a file beside the page, which stays alive whatever the file holds. */
globalThis.addEventListener('message', (event: MessageEvent<ArrayBuffer>) => {
  void answer(event.data).then((said) => globalThis.postMessage(said))
})

async function answer(bytes: ArrayBuffer): Promise<SheetAnswer> {
  try {
    return { sheet: await readSheetFile(new Uint8Array(bytes)) }
  } catch (error) {
    // Whatever else breaks in here, it is the file that does it.
    return { problem: error instanceof SheetProblem ? error.code : 'damaged' }
  }
}

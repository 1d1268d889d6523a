import type { SpeechFault, SpeechStatus } from '../../../shared/model/speech-model.ts'

/** What is wrong with the folder of a model, and with which of its files. */
export class UnfitModel extends Error {
  override readonly name = 'UnfitModel'
  readonly fault: SpeechFault
  readonly file: string | null

  constructor(fault: SpeechFault, file: string | null = null, options?: ErrorOptions) {
    super(fault, options)
    this.fault = fault
    this.file = file
  }
}

/** What that means for the engine; a folder that cannot be read at all is one that is not there for us. */
export function damageOf(error: unknown): Extract<SpeechStatus, { state: 'damaged' }> {
  const { fault, file } = error instanceof UnfitModel ? error : new UnfitModel('NO_FOLDER')
  return { state: 'damaged', fault, file }
}

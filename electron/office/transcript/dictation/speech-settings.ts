import type { Described, SpeechSettings } from '../../../../shared/contract/transcript-dictation.ts'
import type { SpeechFiles, SpeechModelWords } from '../../../../shared/model/speech-model.ts'
import { filesOfFolder } from '../../../devices/speech/model-files.ts'
import { describeModel, readManifest } from '../../../devices/speech/model-folder.ts'
import { damageOf } from '../../../devices/speech/unfit-model.ts'
import type { ReadableDb } from '../../../store/database.ts'
import { findSpeechSetting, saveSpeechSetting } from '../../../store/tables/speech.ts'
import type { Work } from '../../command.ts'
import { SPEECH_RECORD, type SpeechKeeper } from './speech-keeper.ts'

/** The model that was chosen, and what it does now. */
export function speechSettings(db: ReadableDb, speech: Pick<SpeechKeeper, 'status' | 'model'>): SpeechSettings {
  return { folder: findSpeechSetting(db).folder, model: speech.model(), status: speech.status() }
}

/** Sets the folder of the model; null turns dictation off. It is verified and started after the commit. */
export function chooseSpeech({ db, changed }: Work, { folder }: { folder: string | null }): { chosen: true } {
  const before = findSpeechSetting(db)
  const after = { folder, chosen: before.chosen + 1 }
  saveSpeechSetting(db, after)
  changed('transcript', SPEECH_RECORD, { before, after })
  return { chosen: true }
}

/** What a folder of this computer holds; nothing in it is read but the manifest. */
export async function speechFolder({ folder }: { folder: string }) {
  const { model, fault } = await readManifest(folder).then(
    ({ name, licence, language, kind }) => ({ model: { name, licence, language, kind }, fault: null }),
    (error: unknown) => ({ model: null, fault: damageOf(error).fault }),
  )
  const { files, more } = fault === 'NO_FOLDER' ? { files: [], more: false } : await filesOfFolder(folder)
  return { model, fault, files: [...files], more }
}

type Description = Readonly<{ folder: string; words: SpeechModelWords; files: SpeechFiles; write: boolean }>

/** The digests of a model's files; with `write` they are put down in its manifest. */
export async function describeSpeech({ folder, words, files, write }: Description): Promise<Described> {
  try {
    return { fault: null, file: null, files: [...(await describeModel(folder, words, files, { write }))] }
  } catch (error) {
    const { fault, file } = damageOf(error)
    return { fault, file, files: [] }
  }
}

import type { ReaderSettings } from '../../../shared/model/reader-settings.ts'
import { cvrReader } from './cvr-reader.ts'
import type { Reader } from './reader.ts'
import { sdtReader } from './sdt-reader.ts'
import { serialReader } from './serial-reader.ts'
import { serviceReader } from './service-reader.ts'
import { simulatedReader } from './simulated-reader.ts'

/** The reader that the settings describe; nothing is loaded or opened yet. */
export function readerOf(settings: ReaderSettings): Reader {
  switch (settings.kind) {
    case 'sdt':
      return sdtReader(settings)
    case 'cvr':
      return cvrReader(settings)
    case 'serial':
      return serialReader(settings)
    case 'service':
      return serviceReader(settings)
    case 'simulator':
      return simulatedReader(settings)
  }
}

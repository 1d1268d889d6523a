import { cardFrom } from '../../../shared/model/identity-card.ts'
import type { ReaderSettingsOf } from '../../../shared/model/reader-settings.ts'
import { readBaseMessage, TEXT_LENGTH } from './base-message.ts'
import { misread, noDevice, type Reader } from './reader.ts'
import { SAM, samProblem } from './sam-status.ts'
import { type LibraryFunction, loadVendorLibrary } from './vendor-library.ts'

/**
 * The vendor's library with the SDT functions, which all makers of readers with the security module deliver. Their last
 * argument, whether to open the port for this one call, is 0: it stays open.
 */
export function sdtReader({ library, port }: ReaderSettingsOf<'sdt'>): Reader {
  let opened: Readonly<{ sdt: Sdt; port: number }> | null = null
  return {
    async open() {
      const sdt = await loadSdt(library)
      const found = (port === 0 ? USB_PORTS : [port]).find((candidate) => sdt.openPort(candidate) === SAM.done)
      if (found === undefined) throw noDevice('NOT_CONNECTED')
      opened = { sdt, port: found }
    },
    async read() {
      if (!opened) throw noDevice('NOT_CONNECTED')
      const { sdt, port: from } = opened
      const found = sdt.findCard(from, new Uint8Array(SHORT_ANSWER), 0)
      if (found === SAM.noCard) return null
      if (found !== SAM.found) throw samProblem(found)
      demand(sdt.selectCard(from, new Uint8Array(SHORT_ANSWER), 0))
      return readCard(sdt, from)
    },
    async close() {
      opened?.sdt.closePort(opened.port)
      opened = null
    },
  }
}

const USB_PORTS = Array.from({ length: 16 }, (_, index) => 1001 + index)

/** Libraries differ in how much they write of the 4 and 8 bytes they document. */
const SHORT_ANSWER = 64
/** A photo has 1,024 bytes; some libraries write its fingerprint data behind it. */
const LONG_ANSWER = 4_096

function readCard(sdt: Sdt, port: number) {
  const text = new Uint8Array(LONG_ANSWER)
  const photo = new Uint8Array(LONG_ANSWER)
  const photoLength = new Uint32Array([0])
  demand(sdt.readText(port, text, new Uint32Array([0]), photo, photoLength, 0))
  const data = Buffer.from(photo.subarray(0, photoLength[0])).toString('base64')
  const card = cardFrom({ ...readBaseMessage(text.subarray(0, TEXT_LENGTH)), photo: data })
  if (!card) throw misread('ANSWER_UNFIT')
  return card
}

function demand(status: number): void {
  if (status !== SAM.done) throw samProblem(status)
}

type Sdt = Readonly<Record<'openPort' | 'closePort' | 'findCard' | 'selectCard' | 'readText', LibraryFunction>>

async function loadSdt(path: string): Promise<Sdt> {
  const library = await loadVendorLibrary(path)
  return {
    openPort: library.find('int __stdcall SDT_OpenPort(int port)'),
    closePort: library.find('int __stdcall SDT_ClosePort(int port)'),
    findCard: library.find('int __stdcall SDT_StartFindIDCard(int port, uint8_t *iin, int open)'),
    selectCard: library.find('int __stdcall SDT_SelectIDCard(int port, uint8_t *sn, int open)'),
    readText: library.find(
      'int __stdcall SDT_ReadBaseMsg(int port, uint8_t *text, uint32_t *textLength, uint8_t *photo, uint32_t *photoLength, int open)',
    ),
  }
}

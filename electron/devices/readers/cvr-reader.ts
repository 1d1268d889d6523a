import { readFile, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { cardFrom, type WordedCard } from '../../../shared/model/identity-card.ts'
import type { ReaderSettingsOf } from '../../../shared/model/reader-settings.ts'
import { readTextFile } from './cvr-text-file.ts'
import { misread, noDevice, type Reader } from './reader.ts'
import { type LibraryFunction, loadVendorLibrary, type VendorLibrary } from './vendor-library.ts'

/** The vendor's library with the CVR functions: 1 is success, 4 means that no reader is connected. */
export function cvrReader(settings: ReaderSettingsOf<'cvr'>): Reader {
  let opened: Cvr | null = null
  return {
    async open() {
      const cvr = await loadCvr(settings)
      const ports = settings.port === 0 ? USB_PORTS : [settings.port]
      if (!ports.some((port) => cvr.init(port) === DONE)) throw noDevice('NOT_CONNECTED')
      opened = cvr
    },
    async read() {
      if (!opened) throw noDevice('NOT_CONNECTED')
      const authenticated = opened.authenticate()
      if (authenticated === NOT_CONNECTED) throw noDevice('NOT_CONNECTED')
      // 2 and 3 say that no card was found or selected; others say the same in other numbers.
      if (authenticated !== DONE) return null
      const card = cardFrom(await opened.answer())
      if (!card) throw misread('ANSWER_UNFIT')
      return card
    },
    async close() {
      opened?.close()
      opened = null
    },
  }
}

const USB_PORTS = Array.from({ length: 16 }, (_, index) => 1001 + index)
const DONE = 1
const NOT_CONNECTED = 4

type Cvr = Readonly<Record<'init' | 'authenticate' | 'close', LibraryFunction> & { answer: () => Promise<WordedCard> }>

async function loadCvr({ library: path, answers }: ReaderSettingsOf<'cvr'>): Promise<Cvr> {
  const library = await loadVendorLibrary(path)
  return {
    init: library.find('int __stdcall CVR_InitComm(int port)'),
    authenticate: library.find('int __stdcall CVR_Authenticate()'),
    close: library.find('int __stdcall CVR_CloseComm()'),
    answer: answers === 'files' ? filesOf(library, dirname(path)) : functionsOf(library),
  }
}

/** The functions that give the fields, with what they give in GB 18030. Old libraries lack the last ones. */
const GETTERS = {
  name: 'GetPeopleName',
  sex: 'GetPeopleSex',
  nation: 'GetPeopleNation',
  birthDate: 'GetPeopleBirthday',
  address: 'GetPeopleAddress',
  number: 'GetPeopleIDCode',
  authority: 'GetDepartment',
  validFrom: 'GetStartDate',
  validUntil: 'GetEndDate',
  kind: 'GetCertType',
  photo: 'GetBMPData',
} as const satisfies Partial<Record<keyof WordedCard, string>>

const LONGEST_TEXT = 1_024
const LONGEST_PHOTO = 65_536

function functionsOf(library: VendorLibrary): Cvr['answer'] {
  const read = library.find('int __stdcall CVR_Read_FPContent()')
  const getters = Object.entries(GETTERS).map(([field, name]) => {
    const call = library.has(`int __stdcall ${name}(uint8_t *value, int *length)`)
    return [field, call] as const
  })
  return async () => {
    if (read() !== DONE) throw misread('READ_FAILED')
    const fields = getters.map(([field, call]) => [field, call ? fieldOf(call, field === 'photo') : ''])
    return Object.fromEntries(fields)
  }
}

function fieldOf(call: LibraryFunction, isPhoto: boolean): string {
  const value = new Uint8Array(isPhoto ? LONGEST_PHOTO : LONGEST_TEXT)
  const length = new Int32Array([value.length])
  if (call(value, length) !== DONE) return ''
  const given = value.subarray(0, length[0])
  return isPhoto ? Buffer.from(given).toString('base64') : new TextDecoder('gb18030').decode(given)
}

function filesOf(library: VendorLibrary, folder: string): Cvr['answer'] {
  const read = library.find('int __stdcall CVR_Read_Content(int active)')
  const text = join(folder, 'wz.txt')
  const photo = join(folder, 'zp.bmp')
  return async () => {
    try {
      // 4: text and photo, both decoded.
      if (read(4) !== DONE) throw misread('READ_FAILED')
      const bytes = await readFile(text).catch(() => {
        throw misread('READ_FAILED')
      })
      const picture = await readFile(photo).catch(() => Buffer.alloc(0))
      return { ...readTextFile(bytes), photo: picture.toString('base64') }
    } finally {
      // What stands on a card stays nowhere in clear.
      await Promise.all([text, photo, join(folder, 'xp.wlt')].map((file) => rm(file, { force: true })))
    }
  }
}

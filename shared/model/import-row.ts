import type { ImportedMessage } from '../contract/visit-import.ts'
import type { PersonDetails } from '../contract/visit-party.ts'
import { checkIdentityNumber, type IdentityProblem } from './identity-number.ts'
import { type ColumnMapping, type ImportField, importWords, type SheetCell, type SheetRow } from './import-columns.ts'
import { readMoment } from './import-moment.ts'
import { plainCharacters } from './plain-characters.ts'
import type { BusinessDate, Instant } from './time.ts'

/** What is doubtful about a row; it comes in all the same. */
type RowNotice =
  | 'unsigned'
  | 'no-message'
  | 'digits-lost'
  | 'document-doubtful'
  | 'time-unclear'
  | 'time-ahead'
  | 'headcount-unclear'
  | 'cell-faulty'
/** Why a row cannot come in: nothing in it, or more than the hall keeps; no word is ever cut off. */
type RowObstacle = 'empty' | 'message-too-long' | 'field-too-long'

export type ReadRow = Readonly<{
  row: number
  notices: readonly RowNotice[]
  /** Of a citizen number; the words of the registration form fit. */
  documentProblem: IdentityProblem | null
  obstacle: RowObstacle | null
  /** The number of the message in its system, empty where the sheet has none. */
  id: string
  message: Omit<ImportedMessage, 'origin'>
}>

export type RowsContext = Readonly<{ mapping: ColumnMapping; today: BusinessDate; now: Instant; timeZone: string }>

/** One row of a sheet as a message to the hall, with everything a clerk should know before it comes in. */
export function readRow(row: SheetRow, context: RowsContext): ReadRow {
  const cell = (field: ImportField): SheetCell => row.cells[context.mapping[field] ?? -1] ?? NOTHING
  const text = (field: ImportField) => cleaned(cell(field).text)
  const paper = readDocument(cell('documentNumber'), text('documentType'), context.today)
  const moment = readMoment(text('submittedAt'), context)
  const heads = readHeadcount(text('headcount'))
  const words = [text('title'), text('message')].filter(Boolean).join('\n')
  const [name, phone, address] = [text('name'), text('phone').normalize('NFKC'), text('address')]
  const party = {
    ...{ type: partyTypeOf(paper.said.type, heads.count), name: name || importWords.unsigned },
    ...{ pinyin: '', document: paper.said, phone, address, details: paper.details },
  }
  return {
    row: row.number,
    id: plainId(cell('id').text),
    message: { receivedAt: moment.at, party, headcount: heads.count, message: words },
    documentProblem: paper.problem,
    obstacle: obstacleOf({ words, name, phone, address, number: paper.said.number }),
    notices: NOTICES.filter(
      (notice) =>
        ({
          unsigned: name === '',
          'no-message': words === '',
          'digits-lost': paper.lost,
          'document-doubtful': paper.problem !== null,
          'time-unclear': moment.problem === 'unclear',
          'time-ahead': moment.problem === 'ahead',
          'headcount-unclear': heads.unclear,
          'cell-faulty': isFaulty(row, context.mapping),
        })[notice],
    ),
  }
}

/** Whether a row says anything at all in the columns that matter; sheets end with sums and empty lines. */
export function saysAnything(row: SheetRow, mapping: ColumnMapping): boolean {
  const told = TELLING.map((field) => row.cells[mapping[field] ?? -1]?.text.trim() ?? '')
  return told.some((text) => text !== '')
}

type Said = Readonly<{ words: string; name: string; phone: string; address: string; number: string }>

function obstacleOf({ words, name, phone, address, number }: Said): RowObstacle | null {
  if (words === '' && name === '') return 'empty'
  if (words.length > MOST.message) return 'message-too-long'
  const tooLong = name.length > MOST.name || phone.length > MOST.phone || address.length > MOST.address
  return tooLong || number.length > MOST.document ? 'field-too-long' : null
}

function readDocument({ text, doubt }: SheetCell, typeSaid: string, today: BusinessDate) {
  const number = plainCharacters(cleaned(text))
  const nothing = { said: NO_DOCUMENT, details: NO_DETAILS, problem: null, lost: false }
  // What a spreadsheet made of an identity number is another number: better none than a wrong one.
  if (doubt === 'digits' || /^\d(\.\d+)?E\+?\d+$/.test(number)) return { ...nothing, lost: true }
  if (number === '') return nothing
  const type = documentTypeOf(number, typeSaid)
  if (type !== 'resident-card') return { ...nothing, said: { type, number } }
  const { normalised, problems, birthDate, sex, division } = checkIdentityNumber(number, today)
  const [problem = null] = problems
  const told = { birthDate: birthDate ?? '', sex: sex ?? ('' as const), nation: '', division: division ?? '' }
  const known: PersonDetails = problem === null ? told : NO_DETAILS
  return { said: { type, number: normalised }, details: known, problem, lost: false }
}

type DocumentType = ImportedMessage['party']['document']['type']

function documentTypeOf(number: string, said: string): DocumentType {
  const named = DOCUMENT_WORDS.find(
    ([, words]) => said !== '' && words.some((word) => said.toLowerCase().includes(word)),
  )
  if (named) return named[0]
  return /^\d{14,19}[\dX]?$/.test(number) ? 'resident-card' : 'other'
}

/** Only an organisation has a code of its own; several people without one are a group. */
function partyTypeOf(document: DocumentType, heads: number): ImportedMessage['party']['type'] {
  if (document === 'organisation-code') return 'organisation'
  return heads > 1 ? 'group' : 'person'
}

function readHeadcount(text: string): { count: number; unclear: boolean } {
  const [, digits = ''] = /^(\d{1,5})/.exec(text.normalize('NFKC')) ?? []
  const count = Number(digits)
  if (text === '') return { count: 1, unclear: false }
  return count >= 1 && count <= 9999 ? { count, unclear: false } : { count: 1, unclear: true }
}

function isFaulty({ cells }: SheetRow, mapping: ColumnMapping): boolean {
  const doubts = Object.values(mapping).map((column) => cells[column]?.doubt)
  return doubts.some((doubt) => doubt === 'formula' || doubt === 'error')
}

/** Without the invisible marks of spreadsheets and web forms; line ends and tabs are the sender's own. */
function cleaned(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/(?![\t\n])[\p{Cc}\u200b\u2060\ufeff]/gu, '')
    .trim()
}

const plainId = (text: string) => cleaned(text).normalize('NFKC').replace(/\s+/g, ' ')

const NOTHING: SheetCell = { text: '' }
const NO_DOCUMENT = { type: 'none' as const, number: '' }
const NO_DETAILS: PersonDetails = { birthDate: '', sex: '', nation: '', division: '' }
const TELLING = ['name', 'documentNumber', 'phone', 'title', 'message', 'id'] as const
/** What the contract takes. */
const MOST = { name: 80, phone: 30, address: 200, document: 40, message: 20_000 }
const NOTICES: readonly RowNotice[] = [
  'unsigned',
  'no-message',
  'digits-lost',
  'document-doubtful',
  'time-unclear',
  'time-ahead',
  'headcount-unclear',
  'cell-faulty',
]
// The longest words first: 港澳台居民居住证 ends with 居住证, 外国人永久居留身份证 with 身份证.
const DOCUMENT_WORDS = (Object.entries(importWords.documents) as [DocumentType, string[]][]).toSorted(
  ([, one], [, other]) => (other[0]?.length ?? 0) - (one[0]?.length ?? 0),
)

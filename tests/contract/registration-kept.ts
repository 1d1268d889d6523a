import { isDeepStrictEqual } from 'node:util'
import type { ReadableDb } from '../../electron/store/database.ts'
import { findVisit } from '../../electron/store/tables/visit.ts'
import { checkDocument } from '../../shared/model/identity-document.ts'
import type { VisitId } from '../../shared/model/ids.ts'
import { plainName } from '../../shared/model/plain-name.ts'
import { BusinessDate } from '../../shared/model/time.ts'

/** What of an accepted registration stands otherwise in the database than it was sent; empty where all of it does. */
export function keptOtherwise(db: ReadableDb, input: unknown, visit: VisitId): unknown[] {
  const kept = findVisit(db, visit)
  if (!kept) return ['no visit']
  const details: unknown = JSON.parse(kept.details || '{}')
  return wordsIn(input).flatMap(({ name, said }) => {
    const found = name in DETAILS ? (Reflect.get(Object(details), name) ?? '') : Reflect.get(kept, name)
    return same(found, said) ? [] : [{ name, said, found }]
  })
}

const DETAILS = { birthDate: true, sex: true, nation: true, division: true }

/** Texts are kept without white space around them and as whole characters, names and document numbers in their plain form. */
const plain = (text: unknown) => String(text).trim().toWellFormed()

function wordsIn(input: unknown): { name: string; said: unknown }[] {
  const party: unknown = part(input, 'party')
  // An empty field of a party the hall knows says nothing: what is known stands.
  const isKnown = part(party, 'id') !== undefined
  const renewed = (text: unknown) => (isKnown && plain(text) === '' ? undefined : text)
  const shown: unknown = part(party, 'document')
  const document = shown && !(isKnown && numberOf(shown) === '') ? shown : undefined
  const words = [
    ...['channel', 'headcount'].map((name) => ({ name, said: part(input, name) })),
    { name: 'noticeGiven', said: part(input, 'noticeGiven') ? 1 : 0 },
    { name: 'message', said: plain(part(input, 'message') ?? '') },
    { name: 'representatives', said: people(part(input, 'representatives')) },
    { name: 'attendants', said: people(part(input, 'attendants') ?? []) },
    { name: 'name', said: called(part(party, 'name')) },
    ...['phone', 'address'].map((name) => ({ name, said: optional(renewed(part(party, name))) })),
    ...Object.keys(DETAILS).map((name) => ({ name, said: optional(part(part(party, 'details'), name)) })),
    { name: 'pinyin', said: String(part(party, 'pinyin') ?? '').replaceAll(' ', '') || undefined },
    { name: 'documentType', said: document && (numberOf(document) === '' ? 'none' : part(document, 'type')) },
    { name: 'documentNumber', said: document && numberOf(document) },
  ]
  return words.filter(({ said }) => said !== undefined)
}

const part = (value: unknown, name: string): unknown => Reflect.get(Object(value), name)
const called = (name: unknown) => (name === undefined ? undefined : plainName(String(name)))
const optional = (text: unknown) => (text === undefined ? undefined : plain(text))

function numberOf(document: unknown): string {
  const type = String(part(document, 'type'))
  return checkDocument(type, plain(part(document, 'number')), BusinessDate.parse('2026-10-15')).normalised
}

function people(list: unknown): unknown[] {
  if (!Array.isArray(list)) return []
  return list.map((person) =>
    Object.fromEntries(
      Object.entries(Object(person)).map(([name, said]) => [name, typeof said === 'string' ? plain(said) : said]),
    ),
  )
}

function same(found: unknown, said: unknown): boolean {
  const listed = Array.isArray(said) ? JSON.parse(String(found || '[]')) : found
  return isDeepStrictEqual(listed, said)
}

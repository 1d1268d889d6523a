import Mustache from 'mustache'
import type { Receipt, ReceiptPart } from '../../devices/printing/receipt.ts'
import type { DocumentFields } from '../documents.ts'

export type ReceiptTemplate = (fields: DocumentFields) => Receipt

/**
 * Reads a template for rolls, line by line: `3 text` three times the usual size, `3* text` bold as well, `qr text` a QR
 * code, `---` a rule. A line that turns out empty is left out. Marks are read before the fields are filled in, so that
 * what an administrator typed is never one.
 */
export function parseReceiptTemplate(source: string): ReceiptTemplate {
  const lines = source.split('\n').filter((line) => line.trim() !== '')
  const parts = lines.map(lineOf)
  return (fields) => parts.flatMap((part) => part(fields))
}

function lineOf(line: string): (fields: DocumentFields) => ReceiptPart[] {
  if (line === '---') return () => [{ rule: true }]
  const [, qr] = /^qr (.*)$/.exec(line) ?? []
  if (qr !== undefined) return (fields) => filled(qr, fields).map((text) => ({ qr: text }))
  const [, size = '1', bold = '', template = line] = /^([1-8])(\*?) (.*)$/.exec(line) ?? []
  return (fields) => filled(template, fields).map((text) => ({ text, size: Number(size), bold: bold !== '' }))
}

function filled(template: string, fields: DocumentFields): string[] {
  const text = Mustache.render(template, fields, undefined, { escape: String }).trim()
  return text === '' ? [] : [text]
}

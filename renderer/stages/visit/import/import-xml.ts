import { Parser } from 'saxen'
import { SheetProblem } from './import-sheet.ts'

type Hear = Readonly<{
  open?: (name: string, attribute: (name: string) => string | undefined) => void
  close?: (name: string) => void
  text?: (text: string) => void
}>

/**
 * Goes through a document, or through nothing where a part of the file is not there. Names come without their prefixes,
 * which differ from one writer to another.
 */
export function readXml(xml: string, { open, close, text }: Hear): void {
  if (xml === '') return
  let failure: unknown = null
  const parser = new Parser()
  // What is thrown inside would be taken for a fault of the document and swallowed.
  const guarded = (hear: () => void) => {
    try {
      hear()
    } catch (error) {
      failure = error
      parser.stop()
    }
  }
  parser.on('openTag', (name, attributes) => {
    guarded(() => open?.(plain(name), (wanted) => decodeXml(attributes()[wanted])))
  })
  parser.on('closeTag', (name) => guarded(() => close?.(plain(name))))
  parser.on('text', (value) => guarded(() => text?.(decodeXml(value) ?? '')))
  parser.on('cdata', (value) => guarded(() => text?.(value)))
  parser.on('error', () => {
    failure ??= new SheetProblem('damaged')
  })
  parser.parse(xml)
  if (failure) throw failure
}

const plain = (name: string) => name.slice(name.indexOf(':') + 1)

function decodeXml(text: string | undefined): string | undefined {
  if (!text?.includes('&')) return text
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(amp|lt|gt|quot|apos));/gi, (whole, decimal, hex, name) => {
    if (name) return NAMED[String(name).toLowerCase()] ?? whole
    // The reader's own decoder cuts rare characters of names, which lie beyond 16 bits, in two.
    const code = decimal ? Number(decimal) : Number.parseInt(hex, 16)
    return code <= 0x10ffff ? String.fromCodePoint(code) : ''
  })
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import Mustache from 'mustache'
import { z } from 'zod'
import { parseReceiptTemplate, type ReceiptTemplate } from './slip/receipt-template.ts'

const DocumentWords = z.strictObject({
  methods: z.record(z.enum(['handover', 'assignment', 'guidance']), z.string()),
  channels: z.record(z.enum(['letter', 'visit', 'phone', 'net', 'other']), z.string()),
  nextSteps: z.strictObject({ registered: z.string(), routed: z.string(), guided: z.string() }),
  transcript: z.strictObject({
    parts: z.record(z.enum(['who', 'when', 'where', 'what', 'want', 'basis', 'words']), z.string()),
    facts: z.record(z.enum(['visitor', 'representatives', 'told', 'place', 'clerk', 'correction']), z.string()),
    attendants: z.record(z.enum(['agent', 'guardian', 'companion']), z.string()),
    signers: z.record(z.enum(['person', 'group', 'organisation']), z.string()),
    manners: z.record(z.enum(['signature', 'thumbprint', 'oral']), z.string()),
    /** Behind a party of several people; `#` stands for their number. */
    heads: z.string(),
    comma: z.string(),
    notTold: z.string(),
  }),
})

export type DocumentFields = Readonly<Record<string, unknown>>
type DocumentName = 'contact-slip' | 'receipt' | 'copy-mark' | 'ticket' | 'calibration' | 'transcript'

/** The print templates of `resources/documents/`; their words are the official Chinese ones in every language. */
export type Documents = Readonly<{
  render: (name: DocumentName, fields: DocumentFields) => string
  /** The number ticket for printers with a font of their own. */
  ticketReceipt: ReceiptTemplate
  words: z.output<typeof DocumentWords>
}>

/** Reads the templates once; a missing or damaged one stops the start, not a print. */
export function loadDocuments(folder: string): Documents {
  const read = (file: string) => readFileSync(join(folder, file), 'utf8')
  const css = read('sheet.css')
  const templates = {
    'contact-slip': read('contact-slip.html'),
    receipt: read('receipt.html'),
    'copy-mark': read('copy-mark.html'),
    ticket: read('ticket.html'),
    calibration: read('calibration.html'),
    transcript: read('transcript.html'),
  }
  for (const template of Object.values(templates)) Mustache.parse(template)
  return {
    render: (name, fields) => Mustache.render(templates[name], { css, ...fields }),
    ticketReceipt: parseReceiptTemplate(read('ticket.txt')),
    words: DocumentWords.parse(JSON.parse(read('words.json'))),
  }
}

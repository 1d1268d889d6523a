import Papa from 'papaparse'
import { LIMITS, rowCollector, type Sheet, SheetProblem } from './import-sheet.ts'

/** Comma-separated text in UTF-8, UTF-16 or GB18030, with commas, semicolons or tabs between its fields. */
export function readCsv(bytes: Uint8Array): Sheet {
  const text = decoded(bytes)
  if (text.includes('\0')) throw new SheetProblem('no-sheet')
  // Many a system writes a table for the browser and calls it a sheet.
  if (/^\s*</.test(text)) throw new SheetProblem('old-format')
  const collector = rowCollector()
  let number = 0
  let problem: SheetProblem | null = null
  Papa.parse<string[]>(text, {
    delimitersToGuess: [',', '\t', ';', '|'],
    step({ data, errors }, parser) {
      number += 1
      try {
        if (errors.some(({ code }) => code === 'MissingQuotes')) throw new SheetProblem('open-quote')
        collector.add({ number, cells: data.slice(0, LIMITS.columns).map((cell) => ({ text: unguarded(cell) })) })
      } catch (error) {
        if (!(error instanceof SheetProblem)) throw error
        problem = error
        parser.abort()
      }
    },
  })
  if (problem) throw problem
  if (collector.rows.length === 0) throw new SheetProblem('nothing-in-it')
  return { name: '', rows: collector.rows }
}

function decoded(bytes: Uint8Array): string {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    // What Chinese Excel writes; every sequence of bytes is some text in it, so it comes last.
    return new TextDecoder('gb18030').decode(bytes)
  }
}

/** Systems keep spreadsheets from counting with numbers by writing ="110105…" or '110105…. */
function unguarded(cell: string): string {
  return cell.replace(/^\s*="([^"]*)"\s*$/, '$1').replace(/^\s*'(?=\d)/, '')
}

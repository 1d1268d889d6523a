import type { Instant } from '../../shared/model/time.ts'
import { chineseDate } from './chinese-date.ts'
import { hallRules } from './hall/settings.ts'
import type { Office } from './office.ts'

/** Where a reprint's mark goes into a stored sheet; an HTML comment, so the original prints without it. */
const COPY_MARK = '<!-- copy-mark -->'

/** The stored sheet; from the second copy on with the mark of a reprint, its count and its date, on every page. */
export function sheetOfCopy(
  { db, documents }: Pick<Office, 'db' | 'documents'>,
  sheet: Readonly<{ html: string }>,
  { copy, at }: Readonly<{ copy: number; at: Instant }>,
): string {
  if (copy === 1) return sheet.html
  const mark = documents.render('copy-mark', { count: copy, date: chineseDate(at, hallRules(db).timeZone) })
  return sheet.html.replaceAll(COPY_MARK, () => mark)
}

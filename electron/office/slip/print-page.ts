import { ticketCode } from '../../../shared/model/scanned-code.ts'
import { waitWords } from '../../../shared/model/wait-words.ts'
import type { PrintJob } from '../../devices/printing/printer.ts'
import { findHall } from '../../store/tables/hall.ts'
import type { PrintJobRow } from '../../store/tables/printing.ts'
import { findSlip } from '../../store/tables/slip.ts'
import { findTicket, type TicketRow } from '../../store/tables/ticket.ts'
import { findService } from '../../store/tables/ticket-services.ts'
import { findTranscript } from '../../store/tables/transcript.ts'
import { findSheet } from '../../store/tables/transcript-sheets.ts'
import { chineseMoment } from '../chinese-date.ts'
import { sheetOfCopy } from '../copy-mark.ts'
import type { DocumentFields } from '../documents.ts'
import { hallRules, today } from '../hall/settings.ts'
import type { Office } from '../office.ts'
import { found } from '../refusal.ts'
import { standingOf } from '../ticket/standing.ts'
import { accountTitle } from '../transcript/sheet.ts'
import { calibrationFields } from './calibration.ts'
import { qrSvg } from './qr.ts'
import { slipFileName } from './view.ts'

type Page = Readonly<Pick<PrintJob, 'title' | 'html' | 'receipt'>>

/** The page of a job and a title that names nobody, for it stands in queues that everybody sees. */
export function pageOf(office: Office, job: PrintJobRow): Page {
  if (job.slip !== null) return slipPage(office, { ...job, slip: job.slip })
  if (job.sheet !== null) return accountPage(office, { ...job, sheet: job.sheet })
  if (job.ticket !== null) return ticketPage(office, { ...job, ticket: job.ticket })
  return { title: 'calibration', html: office.documents.render('calibration', calibrationFields(job)) }
}

function slipPage(
  office: Office,
  { slip: id, copy, askedAt }: PrintJobRow & { slip: NonNullable<PrintJobRow['slip']> },
): Page {
  const slip = found(findSlip(office.db, id))
  const title = slipFileName(office, slip).replace(/\.pdf$/, '')
  return { title, html: sheetOfCopy(office, slip, { copy, at: askedAt }) }
}

function accountPage(
  office: Office,
  { sheet: id, copy, askedAt }: PrintJobRow & { sheet: NonNullable<PrintJobRow['sheet']> },
): Page {
  const sheet = found(findSheet(office.db, id))
  const { visit } = found(findTranscript(office.db, sheet.transcript))
  const title = accountTitle(office.db, visit, sheet.revision)
  return { title, html: sheetOfCopy(office, sheet, { copy, at: askedAt }) }
}

/**
 * The number ticket: number, service, people ahead, expected wait, when it was taken, how to look up. It names nobody.
 * Printed again it still tells when it was taken, on whichever day that was, and its place in line as it is now.
 */
function ticketPage(
  office: Office,
  { ticket: id, copy }: PrintJobRow & { ticket: NonNullable<PrintJobRow['ticket']> },
): Page {
  const { db, documents } = office
  const ticket = found(findTicket(db, id))
  const service = found(findService(db, ticket.service))
  const hall = found(findHall(db))
  const code = ticketCode(ticket)
  const fields = {
    ...{ hallName: hall.name, hallPhone: hall.phone, label: ticket.label },
    ...{ serviceName: service.name, serviceNameEn: service.nameEn },
    ...placeInLine(office, ticket),
    issuedAt: chineseMoment(ticket.issuedAt, hallRules(db).timeZone),
    reprint: copy > 1 ? { copy } : null,
    code,
  }
  const html = documents.render('ticket', { ...fields, qr: qrSvg(code) })
  return { title: `ticket-${ticket.label}`, html, receipt: documents.ticketReceipt(fields) }
}

function placeInLine({ db, now }: Office, ticket: TicketRow): DocumentFields {
  const moment = { db, now: now(), today: today(db, now()) }
  if (ticket.state !== 'waiting' || ticket.queueDate !== moment.today) return {}
  const { ahead, wait } = standingOf(moment, ticket)
  const { text, values } = waitWords(wait)
  return { ...(ahead > 0 ? { waits: { ahead } } : { next: true }), [text]: values }
}

import { findHall } from '../../store/tables/hall.ts'
import type { PrintJobRow } from '../../store/tables/printing.ts'
import { findSlip } from '../../store/tables/slip.ts'
import { countAhead, findTicket } from '../../store/tables/ticket.ts'
import { findService } from '../../store/tables/ticket-services.ts'
import { hallRules } from '../hall/settings.ts'
import type { Office } from '../office.ts'
import { found } from '../refusal.ts'
import { calibrationFields } from './calibration.ts'
import { chineseMoment } from './chinese-date.ts'
import { sheetOfCopy } from './issue.ts'
import { slipFileName } from './view.ts'

type Page = Readonly<{ title: string; html: string }>

/** The page of a job and a title that names nobody, for it stands in queues that everybody sees. */
export function pageOf(office: Office, job: PrintJobRow): Page {
  if (job.slip !== null) return slipPage(office, { ...job, slip: job.slip })
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

/** The number ticket: number, service, people ahead, time, how to look up. */
function ticketPage({ db, documents }: Office, { ticket: id }: { ticket: NonNullable<PrintJobRow['ticket']> }): Page {
  const ticket = found(findTicket(db, id))
  const service = found(findService(db, ticket.service))
  const hall = found(findHall(db))
  const html = documents.render('ticket', {
    hallName: hall.name,
    hallPhone: hall.phone,
    label: ticket.label,
    serviceName: service.name,
    serviceNameEn: service.nameEn,
    ahead: countAhead(db, ticket),
    issuedAt: chineseMoment(ticket.issuedAt, hallRules(db).timeZone),
  })
  return { title: `ticket-${ticket.label}`, html }
}

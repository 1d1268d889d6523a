import {
  confirmPrint,
  printCalibration,
  printSlipInHall,
  printTicketInHall,
  reprint,
} from '../office/slip/print-jobs.ts'
import { printSettings, setPrintSettings } from '../office/slip/print-settings.ts'
import { printJobsToday, printOfTicket } from '../office/slip/print-view.ts'
import { hall } from './context.ts'
import { does, reads } from './handlers.ts'
import { seconded } from './seconded.ts'

export const printingHandlers = {
  printers: hall.printing.printers.handler(async ({ context }) => [...(await context.printer.list())]),
  settings: hall.printing.settings.handler(reads(printSettings)),
  setSettings: hall.printing.setSettings.handler(does(setPrintSettings)),
  printSlip: hall.printing.printSlip.handler(does(printSlipInHall)),
  printTicket: hall.printing.printTicket.handler(does(printTicketInHall)),
  ofTicket: hall.printing.ofTicket.handler(reads(printOfTicket)),
  printCalibration: hall.printing.printCalibration.handler(does(printCalibration)),
  today: hall.printing.today.handler(reads(printJobsToday)),
  confirm: hall.printing.confirm.handler(does(confirmPrint)),
  reprint: hall.printing.reprint.handler(seconded(reprint)),
}

import {
  appointments,
  bookAppointment,
  bookable,
  cancelAppointment,
  checkIn,
  slots,
} from '../office/ticket/appointments.ts'
import { around } from '../office/ticket/around.ts'
import { callAgain, callChosen, callNext } from '../office/ticket/call.ts'
import { ratable, rateService } from '../office/ticket/counter-rating.ts'
import { closeDay } from '../office/ticket/day.ts'
import { closeDesk, openDesk, pauseDesk } from '../office/ticket/desk-state.ts'
import { displays, setDisplay } from '../office/ticket/display.ts'
import { figures, history, ticketsOfDay } from '../office/ticket/figures.ts'
import {
  addPriority,
  addService,
  changePriority,
  changeService,
  floor,
  prioritiesInFull,
  servicesInFull,
  setFloor,
} from '../office/ticket/floor.ts'
import { issue, walkDirect } from '../office/ticket/issue.ts'
import { putBack, transfer } from '../office/ticket/place.ts'
import { atDesk, board, priorities, services, standing } from '../office/ticket/queue.ts'
import { finish, hold, markLeft, markNotHere, reopen, serve } from '../office/ticket/serve.ts'
import { addClip, removeClip, voicePacks } from '../office/ticket/voice.ts'
import { hall } from './context.ts'
import { guessed } from './guessed.ts'
import { does, reads } from './handlers.ts'

const queue = {
  services: hall.ticket.services.handler(reads(services)),
  priorities: hall.ticket.priorities.handler(reads(priorities)),
  atDesk: hall.ticket.atDesk.handler(reads(atDesk)),
  board: hall.ticket.board.handler(reads(board)),
  standing: hall.ticket.standing.handler(reads(standing)),
  around: hall.ticket.around.handler(reads(around)),
}

const verbs = {
  issue: hall.ticket.issue.handler(does(issue)),
  callNext: hall.ticket.callNext.handler(does(callNext)),
  callChosen: hall.ticket.callChosen.handler(does(callChosen)),
  callAgain: hall.ticket.callAgain.handler(does(callAgain)),
  walkDirect: hall.ticket.walkDirect.handler(does(walkDirect)),
  markNotHere: hall.ticket.markNotHere.handler(does(markNotHere)),
  markLeft: hall.ticket.markLeft.handler(does(markLeft)),
  serve: hall.ticket.serve.handler(does(serve)),
  finish: hall.ticket.finish.handler(does(finish)),
  reopen: hall.ticket.reopen.handler(does(reopen)),
  putBack: hall.ticket.putBack.handler(does(putBack)),
  hold: hall.ticket.hold.handler(does(hold)),
  transfer: hall.ticket.transfer.handler(does(transfer)),
  pauseDesk: hall.ticket.pauseDesk.handler(does(pauseDesk)),
  openDesk: hall.ticket.openDesk.handler(does(openDesk)),
  closeDesk: hall.ticket.closeDesk.handler(does(closeDesk)),
  closeDay: hall.ticket.closeDay.handler(does(closeDay)),
}

const booking = {
  bookable: hall.ticket.bookable.handler(reads(bookable)),
  slots: hall.ticket.slots.handler(reads(slots)),
  appointments: hall.ticket.appointments.handler(reads(appointments)),
  bookAppointment: hall.ticket.bookAppointment.handler(does(bookAppointment)),
  cancelAppointment: hall.ticket.cancelAppointment.handler(does(cancelAppointment)),
  checkIn: hall.ticket.checkIn.handler(guessed(does(checkIn))),
}

const dayFigures = {
  figures: hall.ticket.figures.handler(reads(figures)),
  ticketsOfDay: hall.ticket.ticketsOfDay.handler(reads(ticketsOfDay)),
  history: hall.ticket.history.handler(reads(history)),
  ratable: hall.ticket.ratable.handler(reads(ratable)),
  rateService: hall.ticket.rateService.handler(does(rateService)),
}

const administration = {
  floor: hall.ticket.floor.handler(reads(floor)),
  setFloor: hall.ticket.setFloor.handler(does(setFloor)),
  servicesInFull: hall.ticket.servicesInFull.handler(reads(servicesInFull)),
  addService: hall.ticket.addService.handler(does(addService)),
  changeService: hall.ticket.changeService.handler(does(changeService)),
  prioritiesInFull: hall.ticket.prioritiesInFull.handler(reads(prioritiesInFull)),
  addPriority: hall.ticket.addPriority.handler(does(addPriority)),
  changePriority: hall.ticket.changePriority.handler(does(changePriority)),
}

const hallDisplays = {
  displays: hall.ticket.displays.handler(reads(displays)),
  setDisplay: hall.ticket.setDisplay.handler(does(setDisplay)),
  voicePacks: hall.ticket.voicePacks.handler(reads(voicePacks)),
  addClip: hall.ticket.addClip.handler(does(addClip)),
  removeClip: hall.ticket.removeClip.handler(does(removeClip)),
}

/** Every procedure of the first stage. */
export const ticketHandlers = { ...queue, ...verbs, ...administration, ...booking, ...dayFigures, ...hallDisplays }

/**
 * A job is waiting, then being sent, then sent: more no computer can say, for printers report success without paper.
 * The clerk says that it came out (confirmed), or it is to be printed again; once it was, another job replaces it.
 */
export const PRINT_STATES = ['waiting', 'sending', 'sent', 'confirmed', 'to-reprint', 'replaced'] as const
export type PrintState = (typeof PRINT_STATES)[number]

/** Why a job is to be printed again. */
export const PRINT_REASONS = [
  'PRINTER_GONE',
  'PRINTER_REFUSED',
  'PRINTER_SILENT',
  'BROKE_OFF',
  'NO_BROWSER',
  'PAGE_FAILED',
  'INTERRUPTED',
  'TOO_OLD',
  'NOT_OUT',
] as const
export type PrintReason = (typeof PRINT_REASONS)[number]

/**
 * Whether it is certain that nothing of the job reached a printer: then the sheet printed instead is the same copy.
 * Otherwise a sheet may lie somewhere, and the next one counts as a further copy.
 */
export function certainlyUnprinted(reason: PrintReason | null): boolean {
  return reason !== null && !(PERHAPS_PRINTED as readonly PrintReason[]).includes(reason)
}

const PERHAPS_PRINTED = ['BROKE_OFF', 'INTERRUPTED', 'NOT_OUT'] as const satisfies readonly PrintReason[]

/** The clerk may say of a sent job, and of one that was thought lost, that it came out. */
export function canConfirm(state: PrintState): boolean {
  return state === 'sent' || state === 'to-reprint'
}

/** A confirmed job can be printed again too: a visitor lost the sheet on the way out. */
export function canReprint(state: PrintState): boolean {
  return canConfirm(state) || state === 'confirmed'
}

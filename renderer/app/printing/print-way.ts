import type { PrintSetting } from '../../../shared/contract/printing.ts'

/**
 * hall: the hall's own printer, through its queue. computer: this computer's printer, by what the place it runs in
 * can do. dialog: the browser's own print dialog.
 */
export type PrintWay = 'hall' | 'computer' | 'dialog'

export function printWay(setting: Pick<PrintSetting, 'printer' | 'way'> | undefined, canPrint: boolean): PrintWay {
  if (setting?.printer && setting.way === 'silent') return 'hall'
  return canPrint ? 'computer' : 'dialog'
}

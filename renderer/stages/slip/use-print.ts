import { hall } from '../../app/hall-client.ts'
import { usePrinting } from '../../app/printing/use-printing.ts'
import { useCommand } from '../../app/use-command.ts'
import type { Slip } from './slip-item.tsx'

/** Prints a slip, each copy counted. */
export function usePrint({ id: slip, kind }: Pick<Slip, 'id' | 'kind'>) {
  const inHall = useCommand(hall.printing.printSlip)
  const here = useCommand(hall.slip.print)
  const printing = usePrinting(kind, { inHall: () => inHall.run({ slip }), here: () => here.run({ slip }) })
  return {
    ...printing,
    running: inHall.running || here.running || printing.sending,
    failure: inHall.failure ?? here.failure,
    clear: () => {
      inHall.clear()
      here.clear()
    },
  }
}

import type { CasefileRow, ClockView } from '../../../shared/contract/casefile.ts'
import { ClockTag } from '../../stages/casefile/clock-tag.tsx'
import { useDepartmentName } from '../../stages/casefile/routing-record.tsx'

type Props = Readonly<{ row: CasefileRow & Readonly<{ clock: ClockView }>; chosen: boolean; onChoose: () => void }>

export function PressingItem({ row, chosen, onChoose }: Props) {
  const department = useDepartmentName(row.department)
  return (
    <li>
      <button type="button" data-row aria-pressed={chosen} onClick={onChoose}>
        <b>{row.number}</b>
        <span>{department}</span>
        <span className="pressing-words">{row.summary}</span>
      </button>
      <ClockTag clock={row.clock} />
    </li>
  )
}

import { useTranslation } from 'react-i18next'
import type { CasefileRow } from '../../../shared/contract/casefile.ts'
import type { CasefileId } from '../../../shared/model/ids.ts'
import { useCategoryName } from './casefile-summary.tsx'
import { useDepartmentName } from './routing-record.tsx'
import { moveAmongRows } from './row-keys.ts'
import { StateTag } from './state-tag.tsx'

type Props = Readonly<{ rows: readonly CasefileRow[]; onOpen: (casefile: CasefileId) => void }>

export function CasefileTable({ rows, onOpen }: Props) {
  const { t } = useTranslation('casefile')
  return (
    <div className="casefile-table">
      <table>
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <th key={column} scope="col">
                {t(`columns.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody onKeyDown={moveAmongRows}>
          {rows.map((row) => (
            <CasefileTableRow key={row.id} row={row} onOpen={onOpen} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

const COLUMNS = ['number', 'party', 'summary', 'category', 'department', 'state', 'received'] as const

function CasefileTableRow({ row, onOpen }: Readonly<{ row: CasefileRow; onOpen: (casefile: CasefileId) => void }>) {
  const { t } = useTranslation('casefile')
  const category = useCategoryName(row.category)
  const department = useDepartmentName(row.department)
  return (
    <tr onDoubleClick={() => onOpen(row.id)}>
      <td>
        <button type="button" data-row className="row-button" onClick={() => onOpen(row.id)}>
          {row.number}
        </button>
      </td>
      <td>
        {row.partyName} <span className="quiet-text">{t('headcount', { count: row.headcount })}</span>
      </td>
      <td className="casefile-cut">{row.summary}</td>
      <td>{category}</td>
      <td>{row.department ? department : <span className="quiet-text">{t('unrouted')}</span>}</td>
      <td>
        <StateTag state={row.state} label={t(`state.${row.state}`)} />
      </td>
      <td>{row.receivedOn}</td>
    </tr>
  )
}

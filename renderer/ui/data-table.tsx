import type { ReactNode } from 'react'
import './data-table.css'

type Column<Row> = Readonly<{ name: string; label: string; cell: (row: Row) => ReactNode }>
type Props<Row> = Readonly<{
  caption: string
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row) => string | number
  /** What opens below a row, over its whole width. */
  below?: (row: Row) => ReactNode
}>

export function DataTable<Row>({ caption, columns, rows, rowKey, below }: Props<Row>) {
  return (
    <div className="data-table">
      <table>
        <caption className="only-heard">{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.name} scope="col">
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        {rows.map((row) => {
          const under = below?.(row)
          return (
            <tbody key={rowKey(row)}>
              <tr>
                {columns.map((column) => (
                  <td key={column.name}>{column.cell(row)}</td>
                ))}
              </tr>
              {under && (
                <tr>
                  <td colSpan={columns.length}>{under}</td>
                </tr>
              )}
            </tbody>
          )
        })}
      </table>
    </div>
  )
}

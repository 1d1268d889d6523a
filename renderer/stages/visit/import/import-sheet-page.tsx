import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { guessLayout, type ImportField, layoutAt, type SheetLayout } from '../../../../shared/model/import-columns.ts'
import { ListSkeleton, Retry } from '../../../ui/page-state.tsx'
import { ImportLayout } from './import-layout.tsx'
import { ImportPreview } from './import-preview.tsx'
import { ImportRun } from './import-run.tsx'
import type { Sheet } from './import-sheet.ts'
import { rememberColumns, rememberedColumns, rememberedSystem } from './remembered-columns.ts'
import { useImportRows } from './use-import-rows.ts'
import { useImportRun } from './use-import-run.ts'

/** One sheet: its columns, its rows, and bringing them in. */
export function ImportSheet({ sheet }: Readonly<{ sheet: Sheet }>) {
  const { t } = useTranslation('import')
  const [layout, setLayout] = useState(() => asRemembered(guessLayout(sheet.rows)))
  const [system, setSystem] = useState(rememberedSystem)
  const [left, setLeft] = useState<ReadonlySet<number>>(new Set())
  const { rows, failed, retry, keep } = useImportRows(sheet.rows, layout, system)
  const run = useImportRun(keep)
  const systemMissing = layout.mapping.id !== undefined && system.trim() === ''
  const chosen = rows?.filter(({ state, row }) => state === 'ready' && !left.has(row)) ?? []

  function setColumn(field: ImportField, column: number | null): void {
    const others = Object.entries(layout.mapping).filter(([name, taken]) => name !== field && taken !== column)
    setLayout({
      ...layout,
      mapping: { ...Object.fromEntries(others), ...(column === null ? {} : { [field]: column }) },
    })
  }

  function choose(row: number, isChosen: boolean): void {
    const others = [...left].filter((other) => other !== row)
    setLeft(new Set(isChosen ? others : [...others, row]))
  }

  return (
    <>
      <ImportLayout
        rows={sheet.rows}
        layout={layout}
        system={system}
        disabled={run.running}
        onHeader={(header) => setLayout(asRemembered(layoutAt(sheet.rows, header)))}
        onColumn={setColumn}
        onSystem={setSystem}
      />
      {failed && <Retry onRetry={retry} />}
      {!rows && !failed && <ListSkeleton rows={6} />}
      {rows && (
        <>
          <ImportRun
            rows={rows}
            chosen={chosen.length}
            blocked={systemMissing || Object.keys(layout.mapping).length === 0}
            run={run}
            onStart={() => {
              rememberColumns(layout, system)
              void run.start(chosen)
            }}
          />
          {rows.length === 0 && <p className="field-hint">{t('nothing')}</p>}
          {rows.length > 0 && <ImportPreview rows={rows} left={left} disabled={run.running} onChoose={choose} />}
        </>
      )}
    </>
  )
}

function asRemembered(layout: SheetLayout): SheetLayout {
  return { ...layout, mapping: rememberedColumns(layout) ?? layout.mapping }
}

import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { hall } from '../../app/hall-client.ts'
import { ActionButton } from '../../ui/action-button.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import { Field } from '../../ui/field.tsx'
import { SelectInput } from '../../ui/select-input.tsx'
import { type HallPrinter, TESTS, type TestResult } from './tests.ts'
import type { Tests } from './use-tests.ts'

type Props = Readonly<{ tests: Tests; printers: readonly HallPrinter[] }>

/** Tries what a hall cannot work without; each test says what it found and what to do. */
export function SelfTest({ tests, printers }: Props) {
  const { t } = useTranslation('diagnostics')
  const settings = useQuery(hall.printing.settings.queryOptions()).data ?? []
  const [chosen, setChosen] = useState<string | null>(null)
  const printer = chosen ?? settings.find((setting) => setting.printer !== null)?.printer ?? ''
  const options = [
    { value: '', label: t('noPrinterChosen') },
    ...printers.map(({ id, name }) => ({ value: id, label: name })),
  ]
  const rows = TESTS.map((name) => ({ name, result: tests.results[name], running: tests.running === name }))
  return (
    <section aria-label={t('selfTest')}>
      <h2>{t('selfTest')}</h2>
      <div className="diagnostics-row">
        <ActionButton primary running={tests.running !== null} onClick={() => tests.run(TESTS, printer)}>
          {t('testAll')}
        </ActionButton>
        <Field label={t('testPage')}>
          {(control) => <SelectInput {...control} value={printer} options={options} onChange={setChosen} />}
        </Field>
      </div>
      <DataTable
        caption={t('selfTest')}
        rows={rows}
        rowKey={(row) => row.name}
        columns={[
          { name: 'name', label: t('test'), cell: (row) => t(`tests.${row.name}.name`) },
          { name: 'what', label: t('tried'), cell: (row) => t(`tests.${row.name}.what`) },
          {
            name: 'result',
            label: t('result'),
            cell: (row) => <Result name={row.name} result={row.result} running={row.running} />,
          },
          {
            name: 'run',
            label: t('once'),
            cell: (row) => (
              <ActionButton
                aria-label={t('testOne', { name: t(`tests.${row.name}.name`) })}
                disabled={tests.running !== null}
                onClick={() => tests.run([row.name], printer)}
              >
                {t('run')}
              </ActionButton>
            ),
          },
        ]}
      />
    </section>
  )
}

type Shown = Readonly<{ name: string; result: TestResult | undefined; running: boolean }>

function Result({ name, result, running }: Shown) {
  const { t } = useTranslation('diagnostics')
  if (running || !result) return <span role="status">{t(running ? 'testing' : 'notRun')}</span>
  const { outcome, code, values } = result
  return (
    <div role="status" className={`diagnostics-result is-${outcome}`}>
      <b>{t(`outcome.${outcome}`)}</b>
      <span>{t([`tests.${name}.${code}`, 'tests.otherwise'], { ...values, code })}</span>
    </div>
  )
}

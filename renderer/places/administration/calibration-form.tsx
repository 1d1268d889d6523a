import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { PAPER_NAMES, type PaperName } from '../../../shared/model/paper.ts'
import { FailureNote } from '../../app/failure-note.tsx'
import { hall } from '../../app/hall-client.ts'
import { useCommand } from '../../app/use-command.ts'
import { ActionButton } from '../../ui/action-button.tsx'
import { Field, FieldGrid } from '../../ui/field.tsx'
import { SelectInput } from '../../ui/select-input.tsx'
import { type KnownPrinter, PrinterField } from './printer-field.tsx'

/** Rulers, fold mark and grey steps on any printer, also on one that no document uses yet. */
export function CalibrationForm({ printers }: Readonly<{ printers: readonly KnownPrinter[] }>) {
  const { t } = useTranslation(['administration', 'slip'])
  const [printer, setPrinter] = useState<string | null>(null)
  const [wrong, setWrong] = useState(false)
  const [paper, setPaper] = useState<PaperName>('a5')
  const print = useCommand(hall.printing.printCalibration)
  const title = t('kind.calibration', { ns: 'slip' })
  return (
    <section className="administration-form" aria-label={title}>
      <h2>{title}</h2>
      <p className="quiet-text">{t('printing.calibrationHint')}</p>
      <FieldGrid>
        <PrinterField
          printer={printer}
          printers={printers}
          none={t('printing.choose')}
          onChange={setPrinter}
          onWrong={setWrong}
        />
        <Field label={t('printing.paper')}>
          {(control) => (
            <SelectInput
              {...control}
              value={paper}
              options={PAPER_NAMES.map((value) => ({ value, label: t(`printing.papers.${value}`) }))}
              onChange={setPaper}
            />
          )}
        </Field>
      </FieldGrid>
      <FailureNote failure={print.failure} onClose={print.clear} />
      <div className="administration-row">
        <ActionButton
          running={print.running}
          disabled={printer === null || wrong}
          onClick={() => printer !== null && void print.run({ printer, paper })}
        >
          {t('printing.printIt')}
        </ActionButton>
      </div>
    </section>
  )
}

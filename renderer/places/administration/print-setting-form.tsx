import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PrintSetting } from '../../../shared/contract/printing.ts'
import { PAPERS_FOR } from '../../../shared/model/paper.ts'
import { FailureNote } from '../../app/failure-note.tsx'
import { hall } from '../../app/hall-client.ts'
import { useCommand } from '../../app/use-command.ts'
import { ActionButton } from '../../ui/action-button.tsx'
import { Field } from '../../ui/field.tsx'
import { SelectInput } from '../../ui/select-input.tsx'
import { type KnownPrinter, PrinterField } from './printer-field.tsx'

type Props = Readonly<{ setting: PrintSetting; printers: readonly KnownPrinter[] }>

/** How one kind of document is printed. It takes effect at once, at every desk. */
export function PrintSettingForm({ setting, printers }: Props) {
  const { t } = useTranslation(['administration', 'slip'])
  const [draft, setDraft] = useState(setting)
  const [wrong, setWrong] = useState(false)
  const save = useCommand(hall.printing.setSettings)
  const set = (changes: Partial<PrintSetting>) => setDraft((before) => ({ ...before, ...changes }))
  const kind = t(`kind.${setting.kind}`, { ns: 'slip' })
  const changed = JSON.stringify(draft) !== JSON.stringify(setting)

  return (
    <section className="administration-form" aria-label={kind}>
      <h2>{kind}</h2>
      <PrinterField
        printer={draft.printer}
        printers={printers}
        none={t('printing.none')}
        onChange={(printer) => set({ printer })}
        onWrong={setWrong}
      />
      <Field label={t('printing.paper')}>
        {(control) => (
          <SelectInput
            {...control}
            value={draft.paper}
            options={PAPERS_FOR[setting.kind].map((value) => ({ value, label: t(`printing.papers.${value}`) }))}
            onChange={(paper) => set({ paper })}
          />
        )}
      </Field>
      <Field label={t('printing.copies')}>
        {(control) => (
          <SelectInput
            {...control}
            value={String(draft.copies)}
            options={COPIES.map((value) => ({ value, label: value }))}
            onChange={(copies) => set({ copies: Number(copies) })}
          />
        )}
      </Field>
      <Field label={t('printing.way')} hint={t(`printing.wayHint.${draft.way}`)}>
        {(control) => (
          <SelectInput
            {...control}
            value={draft.way}
            options={(['silent', 'dialog'] as const).map((value) => ({ value, label: t(`printing.ways.${value}`) }))}
            onChange={(way) => set({ way })}
          />
        )}
      </Field>
      <FailureNote failure={save.failure} onClose={save.clear} />
      <div className="administration-row">
        <ActionButton
          primary={changed}
          running={save.running}
          disabled={!changed || wrong}
          aria-label={t('printing.saveOf', { kind })}
          onClick={() => void save.run(draft)}
        >
          {t('printing.save')}
        </ActionButton>
      </div>
    </section>
  )
}

const COPIES = ['1', '2', '3', '4', '5', '6', '7', '8', '9']

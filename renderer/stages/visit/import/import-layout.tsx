import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import {
  IMPORT_FIELDS,
  type ImportField,
  importWords,
  type SheetLayout,
  type SheetRow,
} from '../../../../shared/model/import-columns.ts'
import { maskIdentityNumber } from '../../../../shared/model/mask.ts'
import { Field, FieldGrid } from '../../../ui/field.tsx'
import { SelectInput } from '../../../ui/select-input.tsx'
import { TextInput } from '../../../ui/text-input.tsx'

type Props = Readonly<{
  rows: readonly SheetRow[]
  layout: SheetLayout
  system: string
  disabled: boolean
  onHeader: (header: number) => void
  onColumn: (field: ImportField, column: number | null) => void
  onSystem: (system: string) => void
}>

/** Which row holds the headings and which column holds what: guessed, shown with an example, and changeable. */
export function ImportLayout({ rows, layout, system, disabled, onHeader, onColumn, onSystem }: Props) {
  const { t } = useTranslation('import')
  const { header, headings, mapping } = layout
  const example = rows[header + 1]
  const columns = headings.map((heading, column) => {
    const text = masked(example?.cells[column]?.text.trim() ?? '').slice(0, EXAMPLE)
    const name = heading || t('layout.column', { number: column + 1 })
    return { value: String(column), label: text === '' ? name : t('layout.example', { name, text }) }
  })
  // Who is named and what they wrote: where both are known, the rows below are what is left to check.
  const [unclear] = useState(mapping.name === undefined || mapping.message === undefined)
  const found = IMPORT_FIELDS.filter((field) => mapping[field] !== undefined).map((field) => t(`field.${field}`))
  const none = { value: '', label: t('layout.none') }
  return (
    <fieldset className="import-layout" disabled={disabled}>
      <legend>{t('layout.title')}</legend>
      <details className="import-columns" open={unclear}>
        <summary>{t('layout.recognised', { fields: found.join(' · ') })}</summary>
        <div className="import-fields">
          <Field label={t('layout.header')} hint={t('layout.headerHint')}>
            {(control) => (
              <SelectInput
                {...control}
                value={String(header)}
                options={rows.slice(0, HEADERS).map(({ number }, index) => ({
                  value: String(index),
                  label: t('layout.row', { number }),
                }))}
                onChange={(value) => onHeader(Number(value))}
              />
            )}
          </Field>
          {IMPORT_FIELDS.map((field) => (
            <Field
              key={field}
              label={t(`field.${field}`)}
              {...(field in HINTED ? { hint: t(`fieldHint.${field}`) } : {})}
            >
              {(control) => (
                <SelectInput
                  {...control}
                  value={String(mapping[field] ?? '')}
                  options={[none, ...columns]}
                  onChange={(value) => onColumn(field, value === '' ? null : Number(value))}
                />
              )}
            </Field>
          ))}
        </div>
      </details>
      {mapping.id !== undefined && (
        <FieldGrid>
          <Field
            label={t('layout.system')}
            hint={t('layout.systemHint')}
            required
            warning={system.trim() === '' && t('layout.systemNeeded')}
          >
            {(control) => (
              <TextInput {...control} value={system} onChange={onSystem} maxLength={60} disabled={disabled} />
            )}
          </Field>
          <div className="import-systems">
            {importWords.systems.map((known) => (
              <button key={known} type="button" aria-pressed={known === system} onClick={() => onSystem(known)}>
                {known}
              </button>
            ))}
          </div>
        </FieldGrid>
      )}
    </fieldset>
  )
}

/** Long numbers are of documents and phones. */
const masked = (text: string) => text.replace(/[\dX]{7,}/gi, maskIdentityNumber)
const HEADERS = 20
const EXAMPLE = 12
const HINTED: Partial<Record<ImportField, true>> = { id: true, title: true }

import { useTranslation } from 'react-i18next'
import { ActionButton } from '../../ui/action-button.tsx'
import { Field } from '../../ui/field.tsx'
import { SelectInput } from '../../ui/select-input.tsx'
import { TextInput } from '../../ui/text-input.tsx'
import { CHOICES, ENTRIES, type Entry, MAPPED_FIELDS, type ReaderDraft, WEDGE_CHOICES } from './reader-draft.ts'

type Props = Readonly<{
  draft: ReaderDraft
  /** Only once somebody tried to save. */
  wrong: readonly string[]
  onChange: (changes: Partial<ReaderDraft>) => void
}>

/** What a reader of the chosen kind needs to be known. */
export function ReaderEntries({ draft, wrong, onChange }: Props) {
  const set = (entry: Entry, value: string) => onChange({ entries: { ...draft.entries, [entry]: value } })
  return (
    <>
      {ENTRIES[draft.kind].map((entry) => (
        <EntryField
          key={entry}
          entry={entry}
          value={draft.entries[entry]}
          wrong={wrong.includes(entry)}
          onChange={(value) => set(entry, value)}
        />
      ))}
      {draft.kind === 'service' && <Mapping draft={draft} wrong={wrong} onChange={onChange} />}
      {draft.kind === 'wedge' && <Order draft={draft} wrong={wrong} onChange={onChange} />}
    </>
  )
}

type EntryProps = Readonly<{ entry: Entry; value: string; wrong: boolean; onChange: (value: string) => void }>

function EntryField({ entry, value, wrong, onChange }: EntryProps) {
  const { t } = useTranslation('reader')
  const choices: readonly string[] | undefined = CHOICES[entry as keyof typeof CHOICES]
  const hint = t(`hints.${entry}`, { defaultValue: '' })
  const notes = { ...(hint ? { hint } : {}), ...(wrong ? { warning: t(`faults.${entry}`) } : {}) }
  return (
    <Field label={t(`entries.${entry}`)} {...notes}>
      {(control) =>
        choices ? (
          <SelectInput
            {...control}
            value={value}
            options={choices.map((choice) => ({ value: choice, label: t(`choices.${entry}.${choice}`, choice) }))}
            onChange={onChange}
          />
        ) : (
          <TextInput {...control} value={value} maxLength={4_000} onChange={onChange} />
        )
      }
    </Field>
  )
}

/** Where each value stands in the answer of a vendor's service. */
function Mapping({ draft, wrong, onChange }: Props) {
  const { t } = useTranslation('reader')
  return (
    <fieldset className="reader-mapping">
      <legend>{t('mapping')}</legend>
      <p className={`reader-mapping-note ${wrong.includes('fields') ? 'field-warning' : 'field-hint'}`}>
        {t(wrong.includes('fields') ? 'faults.fields' : 'mappingHint')}
      </p>
      {MAPPED_FIELDS.map((field) => (
        <Field key={field} label={t(`fields.${field}`)} required={field === 'name' || field === 'number'}>
          {(control) => (
            <TextInput
              {...control}
              value={draft.mapping[field]}
              maxLength={200}
              onChange={(path) => onChange({ mapping: { ...draft.mapping, [field]: path } })}
            />
          )}
        </Field>
      ))}
      <label className="reader-tick">
        <input
          type="checkbox"
          checked={draft.elsewhere}
          onChange={(event) => onChange({ elsewhere: event.target.checked })}
        />
        {t('elsewhere')}
      </label>
    </fieldset>
  )
}

/** What a wedge types first, second and so on. */
function Order({ draft: { order }, wrong, onChange }: Props) {
  const { t } = useTranslation('reader')
  const placed = order.map((field, index) => ({ field, place: index + 1 }))
  return (
    <fieldset className="reader-mapping">
      <legend>{t('order')}</legend>
      <p className={`reader-mapping-note ${wrong.includes('fields') ? 'field-warning' : 'field-hint'}`}>
        {t(wrong.includes('fields') ? 'faults.order' : 'orderHint')}
      </p>
      {placed.map(({ field, place }) => (
        <Field key={place} label={t('placeOf', { place })}>
          {(control) => (
            <SelectInput
              {...control}
              value={field}
              options={WEDGE_CHOICES.map((value) => ({ value, label: t(`fields.${value}`) }))}
              onChange={(chosen) => onChange({ order: order.map((each, at) => (at === place - 1 ? chosen : each)) })}
            />
          )}
        </Field>
      ))}
      <div className="administration-row reader-mapping-note">
        <ActionButton disabled={order.length >= 20} onClick={() => onChange({ order: [...order, 'skip'] })}>
          {t('orderMore')}
        </ActionButton>
        <ActionButton disabled={order.length <= 1} onClick={() => onChange({ order: order.slice(0, -1) })}>
          {t('orderLess')}
        </ActionButton>
      </div>
    </fieldset>
  )
}

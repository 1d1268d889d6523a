import Checkbox from 'antd/es/checkbox'
import { useTranslation } from 'react-i18next'
import { Field, FieldGrid } from '../../../ui/field.tsx'
import { TextInput } from '../../../ui/text-input.tsx'
import type { VisitDraft } from './visit-draft.ts'

type Needs = VisitDraft['needs']
type Props = Readonly<{ needs: Needs; autoFocus: boolean; onChange: (needs: Needs) => void }>

/** What this visit needs, so that everybody who meets the visitor is prepared. */
export function NeedsFields({ needs, autoFocus, onChange }: Props) {
  const { t } = useTranslation('visit')
  return (
    <fieldset className="people-lines">
      <legend>{t('needs.title')}</legend>
      <div className="needs-ticks">
        <Checkbox
          autoFocus={autoFocus}
          name="needs-first"
          checked={needs.signLanguage}
          onChange={(event) => onChange({ ...needs, signLanguage: event.target.checked })}
        >
          {t('needs.signLanguage')}
        </Checkbox>
        <Checkbox
          checked={needs.wheelchair}
          onChange={(event) => onChange({ ...needs, wheelchair: event.target.checked })}
        >
          {t('needs.wheelchair')}
        </Checkbox>
      </div>
      <FieldGrid>
        <Field label={t('needs.language')}>
          {(control) => (
            <TextInput
              {...control}
              maxLength={40}
              placeholder={t('needs.languageHint')}
              value={needs.language}
              onChange={(language) => onChange({ ...needs, language })}
            />
          )}
        </Field>
        <Field label={t('needs.other')}>
          {(control) => (
            <TextInput
              {...control}
              maxLength={100}
              placeholder={t('needs.otherHint')}
              value={needs.other}
              onChange={(other) => onChange({ ...needs, other })}
            />
          )}
        </Field>
      </FieldGrid>
    </fieldset>
  )
}

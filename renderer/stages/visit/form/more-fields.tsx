import { useTranslation } from 'react-i18next'
import { BusinessDate } from '../../../../shared/model/time.ts'
import { useAbout } from '../../../app/about.tsx'
import { Field, FieldGrid } from '../../../ui/field.tsx'
import { SelectInput } from '../../../ui/select-input.tsx'
import { TextInput } from '../../../ui/text-input.tsx'
import { PinyinField } from './pinyin-field.tsx'
import type { VisitDraft } from './visit-draft.ts'
import { detailsOf } from './visit-registration.ts'

type Props = Readonly<{ draft: VisitDraft; onChange: (part: Partial<VisitDraft>) => void }>

/** What is seldom written by hand: a sound number says most of it, and the hall makes the pinyin. */
export function MoreFields({ draft, onChange }: Props) {
  const { t } = useTranslation('visit')
  const { businessDate } = useAbout()
  const shown = detailsOf(draft, BusinessDate.parse(businessDate))
  const said = (part: Partial<VisitDraft['details']>) => onChange({ details: { ...draft.details, ...part } })
  return (
    <fieldset className="people-lines">
      <legend>{t('more.title')}</legend>
      <FieldGrid>
        <PinyinField autoFocus value={draft.pinyin} onChange={(pinyin) => onChange({ pinyin })} />
        {draft.type === 'person' && (
          <>
            <Field label={t('more.nation')}>
              {(control) => (
                <TextInput
                  {...control}
                  maxLength={20}
                  value={draft.details.nation}
                  onChange={(nation) => said({ nation })}
                />
              )}
            </Field>
            <Field label={t('more.birthDate')} hint={t('more.fromNumber')}>
              {({ invalid: _, ...control }) => (
                <input
                  {...control}
                  type="date"
                  className="select-input"
                  max={businessDate}
                  value={shown.birthDate}
                  onChange={(event) => said({ birthDate: event.target.value })}
                />
              )}
            </Field>
            <Field label={t('more.sex')}>
              {(control) => (
                <SelectInput
                  {...control}
                  value={shown.sex}
                  options={SEXES.map((value) => ({ value, label: t(`more.sexes.${value || 'unsaid'}`) }))}
                  onChange={(sex) => said({ sex })}
                />
              )}
            </Field>
          </>
        )}
      </FieldGrid>
    </fieldset>
  )
}

const SEXES = ['', 'female', 'male'] as const

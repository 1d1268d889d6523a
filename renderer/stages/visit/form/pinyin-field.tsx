import { useTranslation } from 'react-i18next'
import { Field } from '../../../ui/field.tsx'
import { TextInput } from '../../../ui/text-input.tsx'

type Props = Readonly<{ value: string; autoFocus?: boolean; onChange: (value: string) => void }>

/** How a name is read where the hall reads it wrong, syllable by syllable: the initials are made from it too. */
export function PinyinField({ value, autoFocus = false, onChange }: Props) {
  const { t } = useTranslation('visit')
  return (
    <Field label={t('more.pinyin')} hint={t('more.pinyinHint')}>
      {(control) => (
        <TextInput
          {...control}
          name="pinyin"
          autoFocus={autoFocus}
          maxLength={400}
          value={value}
          onChange={(text) => onChange(syllablesIn(text))}
        />
      )}
    </Field>
  )
}

/** An input method parts syllables by apostrophes; `ü` is typed as `v`. */
function syllablesIn(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('ü', 'v')
    .replace(/['’\s]+/g, ' ')
    .replace(/[^a-z0-9 ]/g, '')
}

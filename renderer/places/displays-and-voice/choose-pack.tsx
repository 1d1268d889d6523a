import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ActionButton } from '../../ui/action-button.tsx'
import { Field } from '../../ui/field.tsx'
import { SelectInput } from '../../ui/select-input.tsx'
import { TextInput } from '../../ui/text-input.tsx'
import { packName } from './pack-name.ts'

type Props = Readonly<{ pack: string; packs: readonly string[]; onChange: (pack: string) => void }>

/** A pack that is there, or the name of a new one; a new one begins with its first recording. */
export function ChoosePack({ pack, packs, onChange }: Props) {
  const { t } = useTranslation('displays')
  const [adding, setAdding] = useState<string | null>(null)
  const options = [...new Set([...packs, pack])].map((value) => ({ value, label: packName(value, t) }))

  function add() {
    const name = adding?.trim() ?? ''
    if (name === '') return
    onChange(name)
    setAdding(null)
  }

  return (
    <div className="displays-pack">
      <Field label={t('pack')}>
        {(control) => <SelectInput {...control} value={pack} options={options} onChange={onChange} />}
      </Field>
      {adding === null ? (
        <ActionButton onClick={() => setAdding('')}>{t('newPack')}</ActionButton>
      ) : (
        <>
          <Field label={t('packName')} hint={t('packNameHint')}>
            {(control) => (
              <TextInput {...control} value={adding} onChange={setAdding} onEnter={add} maxLength={20} autoFocus />
            )}
          </Field>
          <ActionButton primary disabled={adding.trim() === ''} onClick={add}>
            {t('begin')}
          </ActionButton>
          <ActionButton onClick={() => setAdding(null)}>{t('cancel')}</ActionButton>
        </>
      )}
    </div>
  )
}

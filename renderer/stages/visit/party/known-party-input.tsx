import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { KnownRow } from '../../../../shared/contract/visit-parties.ts'
import type { FieldControl } from '../../../ui/field.tsx'
import { TextInput } from '../../../ui/text-input.tsx'
import { useOffer } from '../form/use-offer.ts'
import { KnownPartyList } from './known-party-list.tsx'
import type { SearchedIn } from './use-known-parties.ts'
import './known-party-input.css'

type Props = FieldControl &
  Readonly<{
    where: SearchedIn
    name: string
    value: string
    maxLength: number
    autoFocus?: boolean
    onChange: (value: string) => void
    onBlur?: () => void
    /** Left out where nobody may be taken any more. */
    onTake?: ((party: KnownRow) => void) | undefined
  }>

/** A field that offers parties the hall knows as somebody types. The arrow keys mark one, Enter takes what is marked. */
export function KnownPartyInput({ where, onTake, onChange, onBlur, ...rest }: Props) {
  const { t } = useTranslation('visit')
  const id = useId()
  // Letters that an input method still holds back are how a name is searched for: it may end them as they are.
  const [composing, setComposing] = useState<string | null>(null)
  const text = composing ?? rest.value
  const offer = useOffer(where, text, onTake)
  const { rows, marked } = offer
  const how = composing !== null ? 'howComposing' : text.trim() === '' ? 'recent' : 'how'
  return (
    <div className="known-party-input" {...offer.keys}>
      <TextInput
        {...rest}
        role="combobox"
        aria-expanded={rows.length > 0}
        aria-controls={id}
        {...(marked ? { 'aria-activedescendant': `${id}-${marked.party.id}` } : {})}
        {...(where === 'name' ? {} : { plainCharacters: true })}
        {...(where === 'phone' ? { inputMode: 'tel' as const } : {})}
        onBlur={() => {
          offer.leave()
          onBlur?.()
        }}
        onComposing={(shown) => {
          setComposing(shown)
          if (shown !== null) offer.look()
        }}
        onChange={(value) => {
          offer.look()
          onChange(value)
        }}
      />
      <KnownPartyList id={id} rows={rows} marked={marked} how={how} onTake={offer.take} />
      <span role="status" className="only-heard">
        {rows.length > 0 && t('known.offered', { count: rows.length })}
      </span>
    </div>
  )
}

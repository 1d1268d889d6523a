import { type KeyboardEvent, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNamed } from '../../app/named.ts'
import { Field } from '../../ui/field.tsx'
import { TextInput } from '../../ui/text-input.tsx'
import { matchTargets, type Target } from './transfer-targets.ts'
import './target-picker.css'

type Props = Readonly<{
  targets: readonly Target[]
  onChange: (target: Target) => void
}>

/** Services, desks and people by a few typed letters; the arrow keys go through what is found, Enter takes it. */
export function TargetPicker({ targets, onChange }: Props) {
  const { t } = useTranslation('ticket')
  const id = useId()
  const [search, setSearch] = useState('')
  const [at, setAt] = useState(0)
  const found = matchTargets(targets, search)
  const marked = found[Math.min(at, found.length - 1)]

  function move(event: KeyboardEvent): void {
    const step = STEPS[event.key]
    if (step === undefined) return
    event.preventDefault()
    const next = Math.min(Math.max(at + step, 0), found.length - 1)
    setAt(next)
    document.getElementById(`${id}-${next}`)?.scrollIntoView({ block: 'nearest' })
  }

  return (
    <fieldset className="target-picker" onKeyDown={move}>
      <Field label={t('transferTo')} hint={t('transferHint')} required>
        {(control) => (
          <TextInput
            {...control}
            role="combobox"
            aria-expanded
            aria-controls={id}
            {...(marked ? { 'aria-activedescendant': `${id}-${found.indexOf(marked)}` } : {})}
            value={search}
            maxLength={30}
            onChange={(next) => {
              setSearch(next)
              setAt(0)
            }}
            onEnter={() => marked && onChange(marked)}
          />
        )}
      </Field>
      <div id={id} role="listbox" tabIndex={-1} aria-label={t('transferTo')}>
        {found.map((target, index) => (
          <TargetOption
            key={target.key}
            id={`${id}-${index}`}
            target={target}
            marked={target === marked}
            onPick={() => onChange(target)}
          />
        ))}
        {found.length === 0 && <p>{t('transferNone')}</p>}
      </div>
    </fieldset>
  )
}

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 }

type OptionProps = Readonly<{ id: string; target: Target; marked: boolean; onPick: () => void }>

function TargetOption({ id, target, marked, onPick }: OptionProps) {
  const { t } = useTranslation('ticket')
  const named = useNamed()
  return (
    <div
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={marked}
      className={marked ? 'target-option target-option-marked' : 'target-option'}
      onClick={onPick}
      onKeyDown={({ key }) => key === 'Enter' && onPick()}
    >
      <span className="target-option-kind">{t(`targets.${target.target.to}`)}</span>
      <span>
        {named(target.name)} {target.at && <small>{named(target.at)}</small>}
      </span>
      {target.away && <small>{t('targetAway')}</small>}
    </div>
  )
}

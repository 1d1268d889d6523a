import Button from 'antd/es/button'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { representativesAllowed } from '../../../../shared/model/rule-pack.ts'
import { ActionButton } from '../../../ui/action-button.tsx'
import { TextInput } from '../../../ui/text-input.tsx'
import type { PartyFieldsProps } from './party-fields.tsx'

/** Whom the group elected to speak for it, or whom an organisation sent; article 20 says how many it may be. */
export function RepresentativesFields({ draft, pack, problems, onChange }: PartyFieldsProps) {
  const { t } = useTranslation('visit')
  const [refused, setRefused] = useState(false)
  const added = useRef(false)
  const lines = draft.representatives
  const words = WORDS[draft.type === 'group' ? 'group' : 'organisation']
  const limit = { max: representativesAllowed(pack, draft.headcount ?? 1), article: pack.representatives.article }
  const tooMany = problems.includes('tooManyRepresentatives') || (refused && lines.length >= limit.max)
  const change = (representatives: typeof lines) => onChange({ representatives })
  const replace = (at: number, part: Partial<(typeof lines)[number]>) =>
    change(lines.map((line, index) => (index === at ? { ...line, ...part } : line)))

  function add(): void {
    setRefused(lines.length >= limit.max)
    if (lines.length >= limit.max) return
    added.current = true
    change([...lines, { name: '', phone: '' }])
  }

  const addOne = (
    <div className="field-wide">
      <ActionButton shortcut="Alt+A" onClick={add}>
        {t(words.add)}
      </ActionButton>
    </div>
  )
  // Few letters of an organisation name somebody; a group is asked for them.
  if (draft.type === 'organisation' && lines.length === 0) return addOne
  return (
    <fieldset className="people-lines field-wide">
      <legend>{t(words.title)}</legend>
      <p className={tooMany ? 'field-warning' : 'field-hint'} role={tooMany ? 'alert' : undefined}>
        {t(tooMany ? words.tooMany : words.hint, limit)}
      </p>
      {problems.includes('representativeNameNeeded') && (
        <p className="field-warning" role="alert">
          {t(words.nameNeeded)}
        </p>
      )}
      {lines.map((line, index) => (
        <div key={lineKey(index)} className="representatives-line">
          <TextInput
            aria-label={t(words.name, { number: index + 1 })}
            name="representative-name"
            placeholder={t('name')}
            maxLength={60}
            autoFocus={added.current && index === lines.length - 1}
            value={line.name}
            onChange={(name) => replace(index, { name })}
          />
          <TextInput
            aria-label={t(words.phone, { number: index + 1 })}
            placeholder={t('phone')}
            maxLength={30}
            inputMode="tel"
            plainCharacters
            value={line.phone}
            onChange={(phone) => replace(index, { phone })}
          />
          <Button
            aria-label={t(words.remove, { number: index + 1 })}
            onClick={() => change(lines.filter((_, place) => place !== index))}
          >
            ×
          </Button>
        </div>
      ))}
      {addOne}
    </fieldset>
  )
}

/** A group elects its representatives; an organisation sends whom it likes. */
const WORDS = {
  group: {
    ...{ title: 'representatives', hint: 'representativesHint', add: 'addRepresentative' },
    ...{ name: 'representativeName', phone: 'representativePhone', remove: 'removeRepresentative' },
    ...{ tooMany: 'problem.tooManyRepresentatives', nameNeeded: 'problem.representativeNameNeeded' },
  },
  organisation: {
    ...{ title: 'contacts', hint: 'contactsHint', add: 'addContact' },
    ...{ name: 'contactName', phone: 'contactPhone', remove: 'removeContact' },
    ...{ tooMany: 'problem.tooManyContacts', nameNeeded: 'problem.contactNameNeeded' },
  },
} as const

function lineKey(index: number): string {
  return `representative-${index}`
}

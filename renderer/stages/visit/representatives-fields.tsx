import Button from 'antd/es/button'
import { useTranslation } from 'react-i18next'
import { type RulePack, representativesAllowed } from '../../../shared/model/rule-pack.ts'
import { ActionButton } from '../../ui/action-button.tsx'
import { TextInput } from '../../ui/text-input.tsx'
import type { DraftProblem, VisitDraft } from './visit-draft.ts'

type Props = Readonly<{
  draft: VisitDraft
  pack: RulePack
  problems: readonly DraftProblem[]
  onChange: (representatives: VisitDraft['representatives']) => void
  onEnter: () => void
}>

/** Whom the group elected to speak for it; article 20 says how many it may be. */
export function RepresentativesFields({ draft, pack, problems, onChange, onEnter }: Props) {
  const { t } = useTranslation('visit')
  const lines = draft.representatives
  const limit = { max: representativesAllowed(pack, draft.headcount ?? 1), article: pack.representatives.article }
  const tooMany = problems.includes('tooManyRepresentatives')
  const nameless = problems.includes('representativeNameNeeded')
  const replace = (at: number, part: Partial<(typeof lines)[number]>) =>
    onChange(lines.map((line, index) => (index === at ? { ...line, ...part } : line)))
  return (
    <fieldset className="representatives field-wide">
      <legend>{t('representatives')}</legend>
      <p className={tooMany ? 'field-warning' : 'field-hint'} role={tooMany ? 'alert' : undefined}>
        {t(tooMany ? 'problem.tooManyRepresentatives' : 'representativesHint', limit)}
      </p>
      {nameless && (
        <p className="field-warning" role="alert">
          {t('problem.representativeNameNeeded')}
        </p>
      )}
      {lines.map((line, index) => (
        <div key={lineKey(index)} className="representatives-line">
          <TextInput
            aria-label={t('representativeName', { number: index + 1 })}
            name="representative-name"
            placeholder={t('name')}
            maxLength={60}
            autoFocus={index === lines.length - 1 && line.name === ''}
            value={line.name}
            onEnter={onEnter}
            onChange={(name) => replace(index, { name })}
          />
          <TextInput
            aria-label={t('representativePhone', { number: index + 1 })}
            placeholder={t('phone')}
            maxLength={30}
            inputMode="tel"
            plainCharacters
            value={line.phone}
            onEnter={onEnter}
            onChange={(phone) => replace(index, { phone })}
          />
          <Button
            aria-label={t('removeRepresentative', { number: index + 1 })}
            onClick={() => onChange(lines.filter((_, place) => place !== index))}
          >
            ×
          </Button>
        </div>
      ))}
      <div>
        <ActionButton
          shortcut="Alt+A"
          disabled={lines.length >= limit.max}
          onClick={() => onChange([...lines, { name: '', phone: '' }])}
        >
          {t('addRepresentative')}
        </ActionButton>
      </div>
    </fieldset>
  )
}

function lineKey(index: number): string {
  return `representative-${index}`
}

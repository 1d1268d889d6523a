import { useTranslation } from 'react-i18next'
import type { DepartmentId } from '../../../shared/model/ids.ts'
import { useDepartmentName } from '../casefile/routing-record.tsx'
import { moveAmongRows } from '../casefile/row-keys.ts'
import type { Suggestion } from './use-suggestions.ts'

type Props = Readonly<{
  suggestions: readonly Suggestion[]
  chosen: DepartmentId | null
  onChoose: (suggestion: Suggestion) => void
}>

/** Departments that may be responsible, each with what spoke for it; the clerk decides. */
export function Suggestions({ suggestions, chosen, onChoose }: Props) {
  const { t } = useTranslation('routing')
  if (suggestions.length === 0) return <p className="quiet-text">{t('suggestedNone')}</p>
  return (
    <ul aria-label={t('suggested')} className="suggestions" onKeyDown={moveAmongRows}>
      {suggestions.map((suggestion) => (
        <SuggestionCard
          key={suggestion.department}
          suggestion={suggestion}
          chosen={suggestion.department === chosen}
          onChoose={() => onChoose(suggestion)}
        />
      ))}
    </ul>
  )
}

type CardProps = Readonly<{ suggestion: Suggestion; chosen: boolean; onChoose: () => void }>

function SuggestionCard({ suggestion, chosen, onChoose }: CardProps) {
  const name = useDepartmentName(suggestion.department)
  return (
    <li>
      <button type="button" data-row aria-pressed={chosen} className="suggestion" onClick={onChoose}>
        <strong>{name}</strong>
        <span>{suggestion.because}</span>
      </button>
    </li>
  )
}

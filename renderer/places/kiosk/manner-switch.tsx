import { useTranslation } from 'react-i18next'
import type { Manner } from './manner.ts'

type Props = Readonly<{ manner: Manner; onChange: (manner: Manner) => void }>

/** One touch away on every page. */
export function MannerSwitch({ manner, onChange }: Props) {
  const { t } = useTranslation('kiosk')
  return (
    <fieldset className="kiosk-manner" aria-label={t('manner.title')}>
      {(['large', 'contrast'] as const).map((each) => (
        <button
          key={each}
          type="button"
          aria-pressed={manner[each]}
          onClick={() => onChange({ ...manner, [each]: !manner[each] })}
        >
          {t(`manner.${each}`)}
        </button>
      ))}
    </fieldset>
  )
}

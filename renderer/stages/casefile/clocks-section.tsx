import { useTranslation } from 'react-i18next'
import type { ClockView } from '../../../shared/contract/casefile.ts'
import { ClockTag } from './clock-tag.tsx'
import { Section } from './section.tsx'

export function ClocksSection({ clocks }: Readonly<{ clocks: readonly ClockView[] }>) {
  const { t } = useTranslation(['casefile', 'clock'])
  return (
    <Section title={t('clocks')}>
      {clocks.length === 0 && <p className="quiet-text">{t('clock:none')}</p>}
      <div className="casefile-clocks">
        {clocks.map((clock) => (
          <ClockTag key={`${clock.clock} ${clock.startedOn}`} clock={clock} />
        ))}
      </div>
    </Section>
  )
}

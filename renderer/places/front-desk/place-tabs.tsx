import { type KeyboardEvent, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import './place-tabs.css'

const TABS = ['reception', 'casefiles', 'followup'] as const
export type PlaceTab = (typeof TABS)[number]

const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1 }

/** The three pages of the place; arrow keys go from one to the next. */
export function PlaceTabs({ tab, onChange }: Readonly<{ tab: PlaceTab; onChange: (tab: PlaceTab) => void }>) {
  const { t } = useTranslation('front-desk')
  const list = useRef<HTMLDivElement>(null)

  function move(event: KeyboardEvent) {
    const step = STEPS[event.key]
    const next = step && TABS[(TABS.indexOf(tab) + step + TABS.length) % TABS.length]
    if (!next) return
    onChange(next)
    list.current?.querySelector<HTMLElement>(`#tab-${next}`)?.focus()
  }

  return (
    <div ref={list} role="tablist" aria-label={t('place')} className="place-tabs">
      {TABS.map((each) => (
        <button
          key={each}
          type="button"
          role="tab"
          id={`tab-${each}`}
          aria-selected={each === tab}
          aria-controls={each === tab ? `place-${each}` : undefined}
          tabIndex={each === tab ? 0 : -1}
          onClick={() => onChange(each)}
          onKeyDown={move}
        >
          {t(`tabs.${each}`)}
        </button>
      ))}
    </div>
  )
}

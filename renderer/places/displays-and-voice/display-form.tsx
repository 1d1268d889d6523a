import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DisplaySetting } from '../../../shared/contract/ticket-display.ts'
import { FailureNote } from '../../app/failure-note.tsx'
import { hall } from '../../app/hall-client.ts'
import { useNamed } from '../../app/named.ts'
import { useCommand } from '../../app/use-command.ts'
import { ActionButton } from '../../ui/action-button.tsx'
import { Field } from '../../ui/field.tsx'
import { Checks } from './checks.tsx'
import { packName } from './pack-name.ts'

type Props = Readonly<{ setting: DisplaySetting; packs: readonly string[] }>

/** One display: what is saved is seen and heard there at once. */
export function DisplayForm({ setting, packs }: Props) {
  const { t } = useTranslation('displays')
  const named = useNamed()
  const services = useQuery(hall.ticket.services.queryOptions()).data ?? []
  const [draft, setDraft] = useState(setting)
  const save = useCommand(hall.ticket.setDisplay)
  const set = (changes: Partial<DisplaySetting>) => setDraft((before) => ({ ...before, ...changes }))
  const changed = JSON.stringify(draft) !== JSON.stringify(setting)
  const { name, active: _, ...settings } = draft
  // A pack whose last recording was removed is still chosen here and can be put away.
  const offered = [...new Set([...packs, ...draft.packs])]

  return (
    <section className="administration-form" aria-label={name}>
      <h2>
        {name}
        {!setting.active && <small> {t('inactive')}</small>}
      </h2>
      <Checks
        legend={t('services')}
        hint={t('servicesHint')}
        options={services.map((service) => ({ value: service.id, label: named(service) }))}
        chosen={draft.services}
        onChange={(chosen) => set({ services: [...chosen] })}
      />
      <Checks
        legend={t('look')}
        options={(['large', 'contrast'] as const).map((value) => ({ value, label: t(value) }))}
        chosen={(['large', 'contrast'] as const).filter((value) => draft[value])}
        onChange={(chosen) => set({ large: chosen.includes('large'), contrast: chosen.includes('contrast') })}
      />
      <Field label={t('volume', { percent: draft.volume })} hint={t('volumeHint')}>
        {({ invalid: _invalid, ...control }) => (
          <input
            {...control}
            type="range"
            min={0}
            max={100}
            step={5}
            value={draft.volume}
            onChange={(event) => set({ volume: Number(event.target.value) })}
          />
        )}
      </Field>
      <Checks
        legend={t('packs')}
        hint={t('packsHint')}
        options={offered.map((value) => ({ value, label: packName(value, t), place: draft.packs.indexOf(value) + 1 }))}
        chosen={draft.packs}
        onChange={(chosen) => set({ packs: [...chosen] })}
      />
      <FailureNote failure={save.failure} onClose={save.clear} />
      <div className="administration-row">
        <ActionButton
          primary={changed}
          running={save.running}
          disabled={!changed}
          aria-label={t('saveOf', { name })}
          onClick={() => void save.run(settings)}
        >
          {t('save')}
        </ActionButton>
      </div>
    </section>
  )
}

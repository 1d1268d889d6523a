import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Floor as Settings } from '../../../shared/contract/ticket-services.ts'
import { FailureNote } from '../../app/failure-note.tsx'
import { hall } from '../../app/hall-client.ts'
import { useCommand } from '../../app/use-command.ts'
import { EndDay } from '../../stages/ticket/end-day.tsx'
import { ActionButton } from '../../ui/action-button.tsx'
import { Choice } from '../../ui/choice.tsx'
import { Field } from '../../ui/field.tsx'
import { ListState } from '../../ui/page-state.tsx'
import { TextInput } from '../../ui/text-input.tsx'
import { type FloorDraft, floorDraft, floorFaults, floorFields, limitsOf, REPEATS } from './floor-draft.ts'
import './floor.css'

/** How the reception floor is run, and the end of its day. */
export function Floor() {
  const { t } = useTranslation(['floor', 'administration'])
  const floor = useQuery(hall.ticket.floor.queryOptions())
  return (
    <section className="administration-page" aria-label={t('tabs.floor', { ns: 'administration' })}>
      <EndDay />
      <ListState query={{ ...floor, data: floor.data && [floor.data] }} rows={8} empty="">
        {([settings]) => settings && <FloorForm settings={settings} />}
      </ListState>
    </section>
  )
}

type TextName = 'callLimit' | 'putBackPlaces' | 'earlyMinutes' | 'lateMinutes' | 'quietFrom' | 'quietTo'

/** What somebody else saved meanwhile shows in every field that was not touched here. */
function FloorForm({ settings }: Readonly<{ settings: Settings }>) {
  const { t } = useTranslation('floor')
  const [edits, setEdits] = useState<Partial<FloorDraft>>({})
  const [said, setSaid] = useState(false)
  const save = useCommand(hall.ticket.setFloor)
  const draft = { ...floorDraft(settings), ...edits }
  const faults = floorFaults(draft)
  const wrong = Object.values(faults).some(Boolean)
  const changed = JSON.stringify(draft) !== JSON.stringify(floorDraft(settings))

  function set(changes: Partial<FloorDraft>) {
    setSaid(false)
    setEdits((before) => ({ ...before, ...changes }))
  }

  async function send() {
    if (wrong || !(await save.run(floorFields(draft)))) return
    setEdits({})
    setSaid(true)
  }

  const typed = (name: TextName) => <TypedField name={name} draft={draft} fault={faults[name]} onChange={set} />
  const choice = (name: 'closing' | 'transferPlace' | 'repeats' | 'rating', values: readonly string[]) => (
    <Choice
      legend={t(`settings.${name}.label`)}
      hint={t(`settings.${name}.hint`)}
      value={draft[name]}
      options={values.map((value) => ({ value, label: t(`settings.${name}.of.${value}`) }))}
      onChange={(value) => set({ [name]: value })}
    />
  )

  return (
    <section className="floor-settings" aria-label={t('settings.title')}>
      <Group name="calling">
        {typed('callLimit')}
        {typed('putBackPlaces')}
        {choice('transferPlace', ['kept', 'end'])}
      </Group>
      <Group name="speaking">
        {choice('repeats', REPEATS)}
        {typed('quietFrom')}
        {typed('quietTo')}
      </Group>
      <Group name="appointments">
        {typed('earlyMinutes')}
        {typed('lateMinutes')}
      </Group>
      <Group name="ending">
        {choice('closing', ['left', 'carried'])}
        {choice('rating', ['on', 'off'])}
      </Group>
      <FailureNote failure={save.failure} onClose={save.clear} />
      <div className="administration-row">
        <ActionButton
          primary
          shortcut="Ctrl+Enter"
          running={save.running}
          disabled={!changed || wrong}
          onClick={() => void send()}
        >
          {t('settings.save')}
        </ActionButton>
        {changed && <ActionButton onClick={() => setEdits({})}>{t('settings.undo')}</ActionButton>}
        <span role="status">{said && !changed && t('settings.saved')}</span>
      </div>
    </section>
  )
}

type TypedProps = Readonly<{
  name: TextName
  draft: FloorDraft
  fault: 'number' | 'time' | 'both' | false | undefined
  onChange: (changes: Partial<FloorDraft>) => void
}>

function TypedField({ name, draft, fault, onChange }: TypedProps) {
  const { t } = useTranslation('floor')
  const isTime = name === 'quietFrom' || name === 'quietTo'
  const limits = isTime ? {} : limitsOf(name)
  return (
    <Field
      label={t(`settings.${name}.label`)}
      hint={t(`settings.${name}.hint`)}
      {...(fault ? { warning: t(`settings.faults.${fault}`, limits) } : {})}
    >
      {(control) => (
        <TextInput
          {...control}
          plainCharacters
          value={draft[name]}
          maxLength={isTime ? 5 : 3}
          {...(isTime ? { placeholder: '12:00' } : { inputMode: 'numeric' })}
          onChange={(value) => onChange({ [name]: value })}
        />
      )}
    </Field>
  )
}

function Group({ name, children }: Readonly<{ name: string; children: ReactNode }>) {
  const { t } = useTranslation('floor')
  return (
    <section className="administration-form" aria-label={t(`settings.groups.${name}`)}>
      <h2>{t(`settings.groups.${name}`)}</h2>
      {children}
    </section>
  )
}

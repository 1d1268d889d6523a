import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { CardReaderView } from '../../../shared/contract/visit-readers.ts'
import { useAbout } from '../../app/about.tsx'
import { hall } from '../../app/hall-client.ts'
import { useNamed } from '../../app/named.ts'
import { useCommand } from '../../app/use-command.ts'
import { Field } from '../../ui/field.tsx'
import { SelectInput } from '../../ui/select-input.tsx'
import { TextInput } from '../../ui/text-input.tsx'
import { FormPanel } from '../administration/form-panel.tsx'
import { useDraft } from '../administration/use-draft.ts'
import { DRAFT_KINDS, draftOf, settingsOf } from './reader-draft.ts'
import { ReaderEntries } from './reader-entries.tsx'

type Props = Readonly<{
  /** The one that is changed; null adds one. */
  reader: CardReaderView | null
  onDone: (name: string) => void
  onCancel: () => void
}>

export function ReaderForm({ reader, onDone, onCancel }: Props) {
  const { t } = useTranslation('reader')
  const named = useNamed()
  const { sample } = useAbout()
  const desks = useQuery(hall.staff.desks.queryOptions()).data ?? []
  const save = useCommand(hall.visit.setReader)
  const { draft, set, text, told, check } = useDraft(draftOf(reader), (now) => ({
    name: now.name.trim() === '' && t('faults.name'),
    entries: settingsOf(now).settings === undefined && t('faults.settings'),
  }))
  const { settings, wrong = [] } = settingsOf(draft)
  const kinds = DRAFT_KINDS.filter((kind) => sample || kind !== 'simulator')

  async function submit() {
    if (!check() || !settings) return
    const entry = { name: draft.name, settings, desk: desks.find(({ id }) => id === draft.desk)?.id ?? null }
    if (await save.run({ reader: reader?.id ?? null, ...entry, active: reader?.active ?? true })) onDone(draft.name)
  }

  return (
    <FormPanel
      title={reader ? t('changeOf', { name: reader.name }) : t('add')}
      running={save.running}
      failure={save.failure}
      onSave={() => void submit()}
      onCancel={onCancel}
    >
      <Field label={t('name')} required hint={t('nameHint')} {...told('name')}>
        {(control) => <TextInput {...control} {...text('name')} maxLength={40} autoFocus />}
      </Field>
      <Field label={t('desk')} hint={t('deskHint')}>
        {(control) => (
          <SelectInput
            {...control}
            value={draft.desk}
            options={[{ value: '', label: t('noDesk') }, ...desks.map((one) => ({ value: one.id, label: named(one) }))]}
            onChange={(desk) => set({ desk })}
          />
        )}
      </Field>
      <Field label={t('kind')} wide hint={t(`kindHints.${draft.kind}`)}>
        {(control) => (
          <SelectInput
            {...control}
            value={draft.kind}
            options={kinds.map((value) => ({ value, label: t(`kinds.${value}`) }))}
            onChange={(kind) => set({ kind })}
          />
        )}
      </Field>
      <ReaderEntries draft={draft} wrong={told('entries').warning ? wrong : []} onChange={set} />
    </FormPanel>
  )
}

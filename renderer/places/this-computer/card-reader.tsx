import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Host } from '../../../shared/contract/host.ts'
import type { ReaderSettings } from '../../../shared/model/reader-settings.ts'
import { asAdministrator } from '../../app/as-administrator.ts'
import { useAttempt } from '../../app/use-attempt.ts'
import { ActionButton } from '../../ui/action-button.tsx'
import { Field, FieldGrid } from '../../ui/field.tsx'
import { SelectInput } from '../../ui/select-input.tsx'
import { draftOf, type ReaderDraft, settingsOf } from '../card-readers/reader-draft.ts'
import { ReaderEntries } from '../card-readers/reader-entries.tsx'
import { hostQueries, useAskAgain } from './host-queries.ts'
import { NotDone } from './not-done.tsx'

/** The reader at this computer, which its own desk page hears. */
export function CardReader({ host }: Readonly<{ host: Host }>) {
  const { data: settings } = useQuery(hostQueries.cardReader(host))
  return settings === undefined ? null : <ReaderHere key={JSON.stringify(settings)} host={host} settings={settings} />
}

const KINDS = ['none', 'sdt', 'cvr', 'serial', 'service'] as const

function ReaderHere({ host, settings }: Readonly<{ host: Host; settings: ReaderSettings | null }>) {
  const { t } = useTranslation('reader')
  const askAgain = useAskAgain()
  const { run, running, failure } = useAttempt()
  const [kind, setKind] = useState<(typeof KINDS)[number]>(KINDS.find((each) => each === settings?.kind) ?? 'none')
  const [draft, setDraft] = useState<ReaderDraft>(() => draftOf(settings && { name: '', desk: null, settings }))
  const [tried, setTried] = useState(false)
  const { settings: meant, wrong = [] } = kind === 'none' ? { settings: null } : settingsOf({ ...draft, kind })

  function save() {
    setTried(true)
    if (meant === undefined || meant?.kind === 'wedge') return
    void run(async () => {
      await asAdministrator((session) => host.setCardReader({ settings: meant }, session))
      await askAgain()
    })
  }

  return (
    <section aria-label={t('here')}>
      <h2>{t('here')}</h2>
      <p>{t('hereExplained')}</p>
      <FieldGrid>
        <Field label={t('kind')} wide>
          {(control) => (
            <SelectInput
              {...control}
              value={kind}
              options={KINDS.map((value) => ({ value, label: value === 'none' ? t('hereNone') : t(`kinds.${value}`) }))}
              onChange={setKind}
            />
          )}
        </Field>
        {kind !== 'none' && (
          <ReaderEntries
            draft={{ ...draft, kind }}
            wrong={tried ? wrong : []}
            onChange={(changes) => setDraft((before) => ({ ...before, ...changes }))}
          />
        )}
      </FieldGrid>
      <NotDone failure={failure} otherwise={t('hereNotDone')} />
      <div className="administration-row">
        <ActionButton running={running} onClick={save}>
          {t('hereSave')}
        </ActionButton>
      </div>
    </section>
  )
}

import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CardReaderView } from '../../../shared/contract/visit-readers.ts'
import { FailureNote } from '../../app/failure-note.tsx'
import { hall, hallClient } from '../../app/hall-client.ts'
import { useAttempt } from '../../app/use-attempt.ts'
import { useCommand } from '../../app/use-command.ts'
import { ActionButton } from '../../ui/action-button.tsx'
import { Field } from '../../ui/field.tsx'
import { SelectInput } from '../../ui/select-input.tsx'

type Props = Readonly<{ reader: CardReaderView; onClose: () => void }>

/** Whether a card laid on this reader is read; whose it is stays unsaid. */
export function ReaderTest({ reader, onClose }: Props) {
  const { t } = useTranslation('reader')
  const { run, running, failure } = useAttempt()
  const [read, setRead] = useState<boolean | null>(null)
  const title = t('testOf', { name: reader.name })

  const begin = () => {
    setRead(null)
    void run(async () => setRead((await hallClient.visit.testReader({ reader: reader.id })).cardRead))
  }
  const said = () => {
    if (running) return t('testing')
    if (read === null) return t('testExplained')
    return t(read ? 'testRead' : 'testNothing')
  }

  return (
    <section className="administration-form" aria-label={title}>
      <h2>{title}</h2>
      <p role="status">{said()}</p>
      <FailureNote failure={failure} />
      <div className="administration-row">
        <ActionButton primary running={running} onClick={begin}>
          {t('testBegin')}
        </ActionButton>
        <ActionButton onClick={onClose}>{t('testEnd')}</ActionButton>
      </div>
      {reader.settings.kind === 'simulator' && <LayCard reader={reader} />}
    </section>
  )
}

/** In the sample hall: the card of one of its invented people. Without a test under way it goes to the desk. */
function LayCard({ reader }: Readonly<{ reader: CardReaderView }>) {
  const { t } = useTranslation('reader')
  const people = useQuery(hall.visit.sampleCards.queryOptions()).data ?? []
  const [chosen, setChosen] = useState<string | null>(null)
  const lay = useCommand(hall.visit.layCard)
  const card = chosen ?? people[0]?.code
  return (
    <>
      <Field label={t('sampleCard')} hint={t('sampleCardHint')}>
        {(control) => (
          <SelectInput
            {...control}
            value={card ?? ''}
            options={people.map(({ code, name }) => ({ value: code, label: name }))}
            onChange={setChosen}
          />
        )}
      </Field>
      <FailureNote failure={lay.failure} onClose={lay.clear} />
      <div className="administration-row">
        <ActionButton
          running={lay.running}
          disabled={card === undefined}
          onClick={() => card !== undefined && void lay.run({ reader: reader.id, card })}
        >
          {t('lay')}
        </ActionButton>
      </div>
    </>
  )
}

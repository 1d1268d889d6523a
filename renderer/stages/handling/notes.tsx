import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RoutingId } from '../../../shared/model/ids.ts'
import { FailureNote } from '../../app/failure-note.tsx'
import { hall } from '../../app/hall-client.ts'
import { useTimes } from '../../app/time.ts'
import { useCommand } from '../../app/use-command.ts'
import { ActionButton } from '../../ui/action-button.tsx'
import { Field } from '../../ui/field.tsx'
import { ListState } from '../../ui/page-state.tsx'
import { TextArea } from '../../ui/text-area.tsx'

/** What was done on the way, written down as it happens until the matter is finished. */
export function Notes({ routing, open }: Readonly<{ routing: RoutingId; open: boolean }>) {
  const { t } = useTranslation('handling')
  const { moment } = useTimes()
  const notes = useQuery(hall.handling.notes.queryOptions({ input: { routing } }))
  return (
    <div className="notes">
      {open && <AddNote routing={routing} />}
      <ListState query={notes} rows={2} empty={t('notesNone')}>
        {(list) => (
          <ul aria-label={t('note')}>
            {list.map((line) => (
              <li key={`${line.at} ${line.who} ${line.text}`}>
                <span className="quiet-text">
                  {moment(line.at)} {line.who}
                </span>
                <p className="casefile-text">{line.text}</p>
              </li>
            ))}
          </ul>
        )}
      </ListState>
    </div>
  )
}

function AddNote({ routing }: Readonly<{ routing: RoutingId }>) {
  const { t } = useTranslation('handling')
  const [text, setText] = useState('')
  const note = useCommand(hall.handling.note)

  async function add() {
    // Whoever writes on while the last one is being kept loses nothing.
    if (await note.run({ routing, text })) setText((now) => (now === text ? '' : now))
  }

  return (
    <>
      <FailureNote failure={note.failure} onClose={note.clear} />
      <Field label={t('note')} hint={t('noteHint')}>
        {(control) => <TextArea {...control} value={text} onChange={setText} rows={2} maxRows={8} maxLength={2000} />}
      </Field>
      <div className="panel-actions">
        <ActionButton shortcut="Alt+N" disabled={text.trim() === ''} running={note.running} onClick={() => void add()}>
          {t('addNote')}
        </ActionButton>
      </div>
    </>
  )
}

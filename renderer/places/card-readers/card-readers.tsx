import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CardReaderView } from '../../../shared/contract/visit-readers.ts'
import { hall } from '../../app/hall-client.ts'
import { useNamed } from '../../app/named.ts'
import { ReaderStatusText } from '../../stages/visit/cards/reader-status.tsx'
import { ActionButton } from '../../ui/action-button.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import { ListState } from '../../ui/page-state.tsx'
import { useOpenForm } from '../administration/use-open-form.ts'
import { ReaderActions } from './reader-actions.tsx'
import { ReaderForm } from './reader-form.tsx'
import { ReaderTest } from './reader-test.tsx'
import './card-readers.css'

/** The card readers of the hall's own computer, and what their keyboards type at the desks. */
export function CardReaders() {
  const { t } = useTranslation('reader')
  const named = useNamed()
  const readers = useQuery(hall.visit.readers.queryOptions())
  const desks = useQuery(hall.staff.desks.queryOptions()).data ?? []
  const form = useOpenForm()
  const [tested, setTested] = useState<string | null>(null)
  const deskName = (id: string | null) => {
    const desk = desks.find((each) => each.id === id)
    return desk ? named(desk) : t('noDesk')
  }
  const below = (reader: CardReaderView) => {
    if (form.open === reader.id) return <ReaderForm reader={reader} onDone={form.done} onCancel={form.close} />
    return tested === reader.id && <ReaderTest reader={reader} onClose={() => setTested(null)} />
  }

  return (
    <section className="administration-page" aria-label={t('title')}>
      <p className="quiet-text">{t('explained')}</p>
      {form.open === NEW ? (
        <ReaderForm reader={null} onDone={form.done} onCancel={form.close} />
      ) : (
        <div className="administration-row">
          <ActionButton primary shortcut="Alt+N" onClick={() => form.show(NEW)}>
            {t('add')}
          </ActionButton>
          <span role="status">{form.saved !== null && t('saved', { name: form.saved })}</span>
        </div>
      )}
      <ListState query={readers} rows={3} empty={t('empty')}>
        {(list) => (
          <DataTable
            caption={t('title')}
            rows={list}
            rowKey={(reader) => reader.id}
            below={below}
            columns={[
              { name: 'name', label: t('name'), cell: ({ name }) => name },
              { name: 'kind', label: t('kind'), cell: ({ settings }) => t(`kinds.${settings.kind}`) },
              { name: 'desk', label: t('desk'), cell: ({ desk }) => deskName(desk) },
              { name: 'status', label: t('status'), cell: (reader) => <ReaderStanding reader={reader} /> },
              {
                name: 'actions',
                label: t('actions'),
                cell: (reader) => (
                  <ReaderActions
                    reader={reader}
                    onChange={() => form.show(reader.id)}
                    onTest={() => setTested(reader.id)}
                  />
                ),
              },
            ]}
          />
        )}
      </ListState>
    </section>
  )
}

const NEW = '+'

function ReaderStanding({ reader }: Readonly<{ reader: CardReaderView }>) {
  const { t } = useTranslation('reader')
  if (!reader.active) return <span className="administration-off">{`✕ ${t('off')}`}</span>
  if (reader.settings.kind === 'wedge') return <span className="quiet-text">{t('wedgeAtPage')}</span>
  return <ReaderStatusText status={reader.status} />
}

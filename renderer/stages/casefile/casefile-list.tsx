import { keepPreviousData, useQuery } from '@tanstack/react-query'
import Select from 'antd/es/select'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type CasefileRow, CasefileState } from '../../../shared/contract/casefile.ts'
import type { CasefileId } from '../../../shared/model/ids.ts'
import { hall } from '../../app/hall-client.ts'
import { ActionButton } from '../../ui/action-button.tsx'
import { Field } from '../../ui/field.tsx'
import { ListState } from '../../ui/page-state.tsx'
import { TextInput } from '../../ui/text-input.tsx'
import './casefile-list.css'
import { CasefileTable } from './casefile-table.tsx'
import { useSettled } from './use-settled.ts'

type Props = Readonly<{
  onOpen: (casefile: CasefileId) => void
  /** What is searched at first, such as a slip's query code. */
  search?: string
}>

/** All matters, newest first, a page at a time. */
export function CasefileList({ onOpen, search: first = '' }: Props) {
  const { t } = useTranslation('casefile')
  const [search, setSearch] = useState(first)
  const [state, setState] = useState<CasefileRow['state'] | null>(null)
  // Where each page before this one began; the last entry is where this one begins.
  const [starts, setStarts] = useState<readonly string[]>([])
  const wanted = useSettled(search.trim(), 200)
  const before = starts.at(-1)
  const input = { ...(wanted && { search: wanted }), ...(state && { state }), ...(before && { before }) }
  const list = useQuery({ ...hall.casefile.list.queryOptions({ input }), placeholderData: keepPreviousData })
  const next = list.data?.next
  const rows = { data: list.data?.rows, isError: list.isError, refetch: list.refetch }
  const fromStart = (change: () => void) => {
    setStarts([])
    change()
  }
  return (
    <section className="casefile-list" aria-label={t('title')}>
      <div className="casefile-filters">
        <Field label={t('search')} hint={t('searchHint')}>
          {(control) => (
            <TextInput
              {...control}
              value={search}
              maxLength={80}
              onChange={(text) => fromStart(() => setSearch(text))}
            />
          )}
        </Field>
        <Field label={t('stateLabel')}>
          {({ id }) => (
            <Select
              {...(id ? { id } : {})}
              value={state ?? ''}
              onChange={(value) =>
                fromStart(() => setState(CasefileState.options.find((known) => known === value) ?? null))
              }
              options={[
                { value: '' as const, label: t('stateAll') },
                ...CasefileState.options.map((value) => ({ value, label: t(`state.${value}`) })),
              ]}
            />
          )}
        </Field>
      </div>
      <ListState query={rows} rows={8} empty={wanted ? t('listNoneFound', { search: wanted }) : t('listNone')}>
        {(found) => <CasefileTable rows={found} onOpen={onOpen} />}
      </ListState>
      <nav className="panel-actions casefile-pages" aria-label={t('page', { page: starts.length + 1 })}>
        <ActionButton
          shortcut="Alt+PageUp"
          disabled={starts.length === 0}
          onClick={() => setStarts((known) => known.slice(0, -1))}
        >
          {t('newer')}
        </ActionButton>
        <span>{t('page', { page: starts.length + 1 })}</span>
        <ActionButton
          shortcut="Alt+PageDown"
          disabled={!next || list.isPlaceholderData}
          onClick={() => next && setStarts((known) => [...known, next])}
        >
          {t('older')}
        </ActionButton>
        <span className="quiet-text">{t('listKeys')}</span>
      </nav>
    </section>
  )
}

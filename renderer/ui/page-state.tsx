import Button from 'antd/es/button'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import './page-state.css'

/** Rows of grey where a list will be, so that nothing jumps when it arrives. */
export function ListSkeleton({ rows }: Readonly<{ rows: number }>) {
  const { t } = useTranslation('common')
  return (
    <div className="list-skeleton" role="status" aria-label={t('state.loading')}>
      {Array.from({ length: rows }, (_, row) => `row-${row}`).map((row) => (
        <span key={row} />
      ))}
    </div>
  )
}

export function Empty({ text, children }: Readonly<{ text: string; children?: ReactNode }>) {
  return (
    <div className="empty-state">
      <p>{text}</p>
      {children}
    </div>
  )
}

export function Retry({ onRetry }: Readonly<{ onRetry: () => unknown }>) {
  const { t } = useTranslation('common')
  return (
    <div className="retry-state" role="alert">
      <p>{t('state.failed')}</p>
      <Button onClick={() => void onRetry()}>{t('state.retry')}</Button>
    </div>
  )
}

type Query<Data> = Readonly<{ data: Data | undefined; isError: boolean; refetch: () => unknown }>

/** A list's four states in one place. Data shown before stays on screen when fetching it again fails. */
export function ListState<Item>({
  query,
  rows = 4,
  empty,
  children,
}: Readonly<{
  query: Query<readonly Item[]>
  rows?: number
  empty: string
  children: (items: readonly Item[]) => ReactNode
}>) {
  if (query.data === undefined) {
    return query.isError ? <Retry onRetry={query.refetch} /> : <ListSkeleton rows={rows} />
  }
  return query.data.length === 0 ? <Empty text={empty} /> : children(query.data)
}

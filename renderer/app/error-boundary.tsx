import { Component, type ReactNode } from 'react'
import { PageMessage } from './page-message.tsx'

/** A page that broke says what happened and what was kept, and starts again from what the hall has. */
export class ErrorBoundary extends Component<
  Readonly<{ children: ReactNode; unattended?: boolean }>,
  { broken: boolean }
> {
  override state = { broken: false }

  static getDerivedStateFromError() {
    return { broken: true }
  }

  override componentDidCatch() {
    // Nobody stands by a display or kiosk to press a button, and a white screen would stay for days.
    if (this.props.unattended) setTimeout(() => location.reload(), RELOAD_MS)
  }

  override render() {
    if (!this.state.broken) return this.props.children
    return <PageMessage kind="broken" onRetry={() => location.reload()} />
  }
}

const RELOAD_MS = 10_000

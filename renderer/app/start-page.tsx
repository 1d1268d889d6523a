import { QueryClientProvider } from '@tanstack/react-query'
import { type ReactNode, StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { config } from 'zod'
import 'virtual:huisheng-fonts.css'
import '../ui/base.css'
import { applyTheme } from '../ui/theme.ts'
import { AboutGate } from './about.tsx'
import { connection } from './connection.ts'
import { ErrorBoundary } from './error-boundary.tsx'
import { startTexts } from './i18n.ts'
import { startLive } from './live.ts'
import { queryClient } from './query-client.ts'
import { token } from './token.ts'
import { wantedAccount } from './wanted-account.ts'

type Page = Readonly<{
  name: string
  /** A tab's login ends with the tab; a device's stays for months. */
  keepLogin: 'tab' | 'device'
  /** Nobody stands by: the page must help itself. */
  unattended: boolean
  content: ReactNode
}>

// The hall's content policy forbids making code from text; without this the validator tries it on every page.
config({ jitless: true })

/** Starts one page: theme, texts, the line to the hall, live changes, then its content. */
export async function startPage(page: Page): Promise<void> {
  applyTheme()
  token.keepIn(page.keepLogin, page.name)
  token.onChange(forgetLastLogin)
  if (wantedAccount.read() !== null) token.set(null)
  startLive()
  connection.open()
  await startTexts()
  const place = document.getElementById('page')
  if (!place) throw new Error('the page has no place to show itself')
  createRoot(place).render(
    <StrictMode>
      <ErrorBoundary unattended={page.unattended}>
        <QueryClientProvider client={queryClient}>
          <AboutGate>{page.content}</AboutGate>
        </QueryClientProvider>
      </ErrorBoundary>
    </StrictMode>,
  )
}

// The next person at this page must not see for a moment what the last one saw.
function forgetLastLogin(): void {
  queryClient.removeQueries({ predicate: ({ queryKey }) => !queryKey.flat().includes('hall') })
}

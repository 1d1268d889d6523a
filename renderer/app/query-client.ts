import { QueryCache, QueryClient } from '@tanstack/react-query'
import { failureOf } from './failure.ts'
import { sessionEnded } from './session.ts'

export const queryClient = new QueryClient({
  queryCache: new QueryCache({
    onError(error) {
      if (failureOf(error) === 'UNAUTHORIZED') sessionEnded()
    },
  }),
  defaultOptions: {
    queries: {
      staleTime: Number.POSITIVE_INFINITY,
      // What is shown is fetched again when the hall says so, and after every reconnect.
      retry: false,
      // The hall is in the house: the browser's idea of "online" means the Internet and is of no concern here.
      networkMode: 'always',
    },
  },
})

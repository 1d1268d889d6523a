import { createORPCClient } from '@orpc/client'
import type { ContractRouterClient } from '@orpc/contract'
import { createTanstackQueryUtils } from '@orpc/tanstack-query'
import type { Contract } from '../../shared/contract/contract.ts'
import { hallLink } from './connection.ts'

/** Calls the hall directly; throws `ORPCError` for declared failures and `OfflineError` without a line. */
export const hallClient: ContractRouterClient<Contract> = createORPCClient(hallLink)

/** The same procedures as query and key makers for TanStack Query. */
export const hall = createTanstackQueryUtils(hallClient)

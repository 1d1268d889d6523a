/** What a matter is (信访目的). Litigation stands apart: it is guided and never handled here (articles 20, 22, 28). */
export const CASEFILE_KINDS = ['suggestion', 'accusation', 'claim', 'litigation'] as const
export type CasefileKind = (typeof CASEFILE_KINDS)[number]

/** How a matter is brought to who must act: 转送, 交办 or 引导 (article 22). */
export const ROUTING_METHODS = ['handover', 'assignment', 'guidance'] as const
export type RoutingMethod = (typeof ROUTING_METHODS)[number]

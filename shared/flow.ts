/** The stages a matter passes, in order: the only domain folder names, the same in every layer. */
export const FLOW = ['ticket', 'visit', 'transcript', 'casefile', 'routing', 'handling', 'slip', 'followup'] as const

export type Stage = (typeof FLOW)[number]

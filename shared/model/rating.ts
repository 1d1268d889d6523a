/** The visitor's own judgement, of a matter or of a service at the counter (article 21). */
export const RATINGS = ['satisfied', 'basically-satisfied', 'dissatisfied'] as const

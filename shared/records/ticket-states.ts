// Apart from the schemas, because the window's first screen names states and needs no zod.

/** Where a visit stands; the order is that of the work. */
export const ticketStates = [
  'received',
  'diagnosing',
  'quoted',
  'approved',
  'declined',
  'shipped',
] as const

/** The four screens of a ticket, in the order of the work. */
export const ticketStages = ['intake', 'diagnosis', 'decision', 'shipping'] as const

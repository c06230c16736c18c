/** Words and names that are written alike: a text is only left as English has it when it is here. */
export const sameInEnglish: Readonly<Record<string, readonly string[]>> = {
  pl: ['CareBench', 'Ctrl', 'Shift', 'Delete', 'Ctrl Delete', 'N', 'E-mail', 'Model', 'Plan'],
  de: [
    'CareBench',
    'optional',
    'N',
    'Name',
    'Version',
    'Version {{version}}',
    'Version {{version}} · SHA-256 {{short}} …',
    'Plan',
    'Code',
    'Service',
    'Standard',
    'Express',
  ],
  lt: ['CareBench', 'Ctrl', 'Shift', 'Delete', 'Ctrl Delete', 'N'],
}

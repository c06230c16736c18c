/** Every text in this language, as one file that is loaded only where it is spoken. */
export const texts = import.meta.glob<Record<string, unknown>>('../../shared/text/lt/*.json', {
  eager: true,
  import: 'default',
})

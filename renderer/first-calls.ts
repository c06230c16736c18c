import { callOrThrow } from './api.ts'
import { pageInput } from './screens/tickets/pages.ts'

/**
 * What the first picture depends on, asked for as soon as this module is loaded: the main process
 * answers while React is still being evaluated. So it is imported first, and imports little.
 */
export const firstCalls = {
  settings: callOrThrow('settings.read', null),
  session: callOrThrow('session.read', null),
  tickets: callOrThrow('tickets.list', pageInput('', [], 0)),
  models: callOrThrow('models.list', null),
}

/**
 * The font too, which would otherwise be asked for only when the first picture is laid out, and its
 * second file, without which a name such as Łucja has the picture laid out again.
 */
void document.fonts.load('1em "Inter Variable"', 'aŁ')

import { QueryClientProvider, type QueryClient } from '@tanstack/react-query'
import { StrictMode, Suspense, useEffect } from 'react'
import { createRoot } from 'react-dom/client'
import { Redirect, Route, Router, Switch, useLocation } from 'wouter'
import { useHashLocation } from 'wouter/use-hash-location'
import { call, reportFault } from './api.ts'
import { ErrorBoundary } from './components/error-boundary.tsx'
import { placeOf, restorePlace, useListStates } from './components/list-view.ts'
import { Shell } from './components/shell.tsx'
import { callKey, makeQueryClient } from './components/use-call.ts'
import { useSettings } from './components/use-settings.ts'
import { firstCalls } from './first-calls.ts'
import { warmFormats } from './locale.ts'
import { lazyScreen, loadScreensWhenIdle } from './lazy-screen.ts'
import { pageInput } from './screens/tickets/pages.ts'
import TicketScreen from './screens/tickets/ticket-screen.tsx'
import TicketsScreen from './screens/tickets/tickets-screen.tsx'
import { setUpText, showLanguage } from './text.ts'
import { applyTheme } from './theme.ts'
import './components/components.css'
import './components/shell.css'

const NewTicketScreen = lazyScreen(() => import('./screens/intake/new-ticket-screen.tsx'))
const CardsScreen = lazyScreen(() => import('./screens/cards/cards-screen.tsx'))
const PlansScreen = lazyScreen(() => import('./screens/plans/plans-screen.tsx'))
const RegisterScreen = lazyScreen(() => import('./screens/plans/register-screen.tsx'))
const PlanScreen = lazyScreen(() => import('./screens/plans/plan-screen.tsx'))
const CatalogueScreen = lazyScreen(() => import('./screens/catalogue/catalogue-screen.tsx'))
const SettingsScreen = lazyScreen(() => import('./screens/settings/settings-screen.tsx'))

/** Reads what the first picture depends on, then draws it. */
export async function start(): Promise<void> {
  window.addEventListener('error', (event) => reportFault(event.error))
  window.addEventListener('unhandledrejection', (event) => reportFault(event.reason))
  const client = makeQueryClient()
  // Main answers meanwhile.
  await setUpText()
  warmFormats()
  const [settings, session] = await Promise.all([
    firstCalls.settings,
    firstCalls.session,
    remember(client, callKey('tickets.list', pageInput('', [], 0)), firstCalls.tickets),
    remember(client, callKey('models.list', null), firstCalls.models),
  ])
  client.setQueryData(callKey('settings.read', null), settings)
  applyTheme(settings.theme)
  await showLanguage(settings.language)
  const screen = restorePlace(session.route)
  if (window.location.hash === '' && screen !== '') window.location.replace(`#${screen}`)
  const root = document.getElementById('root')
  if (root === null) throw new Error('index.html has no root element')
  performance.mark('render')
  createRoot(root).render(
    <StrictMode>
      <App client={client} />
    </StrictMode>,
  )
  loadScreensWhenIdle()
}

/** For the screens to find. What could not be read is asked for again by whoever shows it. */
async function remember<Value>(
  client: QueryClient,
  queryKey: readonly unknown[],
  answer: Promise<Value>,
): Promise<void> {
  try {
    client.setQueryData(queryKey, await answer)
  } catch {
    return
  }
}

function App({ client }: { readonly client: QueryClient }) {
  return (
    <QueryClientProvider client={client}>
      <Router hook={useHashLocation}>
        <Shell>
          <Place />
        </Shell>
      </Router>
    </QueryClientProvider>
  )
}

function Place() {
  const [location] = useLocation()
  const { theme, language } = useSettings()
  useEffect(() => applyTheme(theme), [theme])
  const [states] = useListStates()
  useEffect(() => {
    showLanguage(language).catch(reportFault)
  }, [language])
  useEffect(() => {
    call('session.save', { route: placeOf(location, states) }).catch(reportFault)
  }, [location, states])
  return (
    <ErrorBoundary place={location}>
      <Suspense fallback={null}>
        <Switch>
          <Route path="/tickets" component={TicketsScreen} />
          <Route path="/tickets/new" component={NewTicketScreen} />
          <Route path="/tickets/:ticketId/:stage" component={TicketScreen} />
          <Route path="/cards" component={CardsScreen} />
          <Route path="/plans" component={PlansScreen} />
          <Route path="/plans/new/:ticketId?" component={RegisterScreen} />
          <Route path="/plans/:deviceId/:ticketId?" component={PlanScreen} />
          <Route path="/terms" component={CatalogueScreen} />
          <Route path="/terms/:version" component={CatalogueScreen} />
          <Route path="/settings" component={SettingsScreen} />
          <Route>
            <Redirect to="/tickets" replace />
          </Route>
        </Switch>
      </Suspense>
    </ErrorBoundary>
  )
}

import { Component, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { reportFault } from '../api.ts'
import { Button } from './button.tsx'

interface Props {
  readonly children: ReactNode
  /** A change of it (another place) gives the screen a new chance. */
  readonly place: string
}

/** A fault while drawing one screen: said, logged, and the rest of the window goes on. */
export class ErrorBoundary extends Component<Props, { readonly broken: boolean }> {
  override state = { broken: false }

  static getDerivedStateFromError(): { readonly broken: boolean } {
    return { broken: true }
  }

  override componentDidCatch(fault: unknown): void {
    reportFault(fault)
  }

  override componentDidUpdate(previous: Props): void {
    if (this.state.broken && previous.place !== this.props.place) this.setState({ broken: false })
  }

  override render(): ReactNode {
    if (!this.state.broken) return this.props.children
    return <BrokenScreen onReload={() => this.setState({ broken: false })} />
  }
}

function BrokenScreen({ onReload }: { readonly onReload: () => void }) {
  const { t } = useTranslation('window')
  return (
    <div className="empty-state" role="alert">
      <h1 className="empty-title">{t('fault.title')}</h1>
      <p className="empty-text">{t('fault.text')}</p>
      <Button tone="primary" onClick={onReload} autoFocus>
        {t('fault.reload')}
      </Button>
    </div>
  )
}

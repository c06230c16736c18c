import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { CallOutput } from '../../../shared/ipc/contract.ts'
import { Fact, Facts, Notice, Panel } from '../../components/panel.tsx'
import { SidePanel } from '../../components/screen.tsx'
import { useFormats } from '../../components/use-settings.ts'

/** Which catalogue this is, what of it could not be read, and which others were kept. */
export function CatalogueSide({ view }: { readonly view: CallOutput<'catalogue.read'> }) {
  const { t } = useTranslation('catalogue')
  const formats = useFormats()
  const { catalogue, faults, entries, kept, isCurrent } = view
  const withdrawn = entries.filter((entry) => entry.withdrawn !== null)
  return (
    <SidePanel label={t('side.label')}>
      <Panel title={t('side.version')}>
        <Facts>
          <Fact name={t('side.version')}>{catalogue.version}</Fact>
          <Fact name={t('side.models')}>{formats.number(catalogue.models.length)}</Fact>
          <Fact name={t('side.entered')}>{formats.number(entries.length - withdrawn.length)}</Fact>
          <Fact name={t('side.files')}>
            {faults.length === 0 ? t('side.in-order') : t('side.faults', { count: faults.length })}
          </Fact>
        </Facts>
        {isCurrent ? null : (
          <Link className="button button-plain" href="/terms">
            {t('side.today')}
          </Link>
        )}
      </Panel>
      {faults.length === 0 ? null : (
        <Panel title={t('side.fault-title')}>
          {faults.map((fault) => (
            <Notice key={fault} tone="amber">
              {fault}
            </Notice>
          ))}
        </Panel>
      )}
      {withdrawn.length === 0 ? null : (
        <Panel title={t('side.withdrawn')}>
          <ul className="side-list">
            {withdrawn.map((entry) => (
              <li key={entry.id}>
                {entry.sourceTitle}, {entry.clause}
                <span className="quiet">
                  {t('side.withdrawn-by', {
                    who: entry.withdrawn?.who ?? '',
                    when: formats.instant(entry.withdrawn?.at ?? entry.at),
                    reason: entry.withdrawn?.reason ?? '',
                  })}
                </span>
              </li>
            ))}
          </ul>
        </Panel>
      )}
      {kept.length === 0 ? null : (
        <Panel title={t('side.kept')}>
          <ul className="side-list">
            {kept.map(({ version, keptAt, decisions }) => (
              <li key={version}>
                <Link
                  className="changed-link"
                  href={`/terms/${version}`}
                  aria-current={version === catalogue.version ? 'page' : undefined}
                >
                  {version}
                </Link>
                <span className="quiet">
                  {formats.instant(keptAt)} · {t('side.decisions', { count: decisions })}
                </span>
              </li>
            ))}
          </ul>
        </Panel>
      )}
    </SidePanel>
  )
}

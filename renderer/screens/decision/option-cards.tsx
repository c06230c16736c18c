import { useTranslation } from 'react-i18next'
import type { DecisionView } from '../../../shared/records/decision-record.ts'
import type { Decision } from '../../../shared/records/decision.ts'
import { useFormats } from '../../components/use-settings.ts'
import { toMoney } from '../../components/to-money.ts'
import { useOptionDetails } from './option-details.ts'

type Option = Decision['options'][number]

/** The three options side by side, always in the same order. */
export function OptionCards({ decision }: { readonly decision: DecisionView }) {
  const { t } = useTranslation('decision')
  return (
    <ul className="options" aria-label={t('option.label')}>
      {decision.result.options.map((option) => (
        <OptionCard key={option.kind} option={option} decision={decision} />
      ))}
    </ul>
  )
}

function OptionCard({ option, decision }: { option: Option; decision: DecisionView }) {
  const { t } = useTranslation('decision')
  const details = useOptionDetails()
  const recommended = decision.result.recommendation === option.kind
  const chosen = decision.made[0]?.choice === option.kind
  return (
    <li className={`option ${recommended ? 'option-recommended' : ''} option-${option.available}`}>
      <div className="option-head">
        <h3 className="option-name">{t(`option.${option.kind}`)}</h3>
        {recommended || chosen ? (
          <span className="option-mark">{t(`option.${markOf(recommended, chosen)}`)}</span>
        ) : null}
      </div>
      <p className="option-price">
        <OptionPrice option={option} />
      </p>
      <p className="option-details">{details(option, decision).join(' ')}</p>
    </li>
  )
}

function markOf(recommended: boolean, chosen: boolean): string {
  if (recommended && chosen) return 'chosen-as-advised'
  return chosen ? 'chosen' : 'recommended'
}

function OptionPrice({ option }: { readonly option: Option }) {
  const { t } = useTranslation('decision')
  const { money } = useFormats()
  if (option.available === 'no') return t('option.not-available')
  if (option.cost === null) {
    return t(option.available === 'yes' ? 'option.price-unknown' : 'option.not-known-yet')
  }
  const price = money(toMoney(option.cost))
  const estimated = option.kind === 'replacement' && option.estimated
  return estimated ? t('option.about', { price }) : price
}

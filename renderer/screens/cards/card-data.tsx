import { useTranslation } from 'react-i18next'
import type { CardOnOffer } from '../../../shared/ipc/card-calls.ts'
import { parseAmount } from '../../../shared/records/money.ts'
import { QuotedClause } from '../../components/citation.tsx'
import { Fact, Facts } from '../../components/panel.tsx'
import { useFormats } from '../../components/use-settings.ts'

/** What the catalogue knows of the card; measures whose unit no source states say so. */
export function CardData({ card }: { readonly card: CardOnOffer | null }) {
  const { t } = useTranslation('cards')
  const formats = useFormats()
  if (card === null) return <p className="side-empty">{t('data.none')}</p>
  const { size, weight } = card
  const withUnit = (text: string, unit: string | null) =>
    unit === null ? t('data.unit-unknown', { value: text }) : `${text} ${unit}`
  return (
    <>
      <Facts>
        <Fact name={t('data.model')}>{card.modelName}</Fact>
        <Fact name={t('data.plan')}>{t(`plan.${card.plan}`)}</Fact>
        <Fact name={t('data.medium')}>{t(`state.medium.${card.medium}`)}</Fact>
        <Fact name={t('data.price')}>{priceOf(card, formats.money) ?? t('data.unknown')}</Fact>
        <Fact name={t('data.ean')}>{card.ean ?? t('data.unknown')}</Fact>
        <Fact name={t('data.maker-code')}>{card.makerCode ?? t('data.unknown')}</Fact>
        <Fact name={t('data.item')}>{card.item ?? t('data.unknown')}</Fact>
        {size === null ? null : (
          <Fact name={t('data.size')} stacked>
            {withUnit(`${size.length} × ${size.width} × ${size.height}`, size.unit)}
          </Fact>
        )}
        {weight === null ? null : (
          <Fact name={t('data.weight')} stacked>
            {withUnit(
              t('data.net-gross', { net: weight.net ?? '–', gross: weight.gross ?? '–' }),
              weight.unit,
            )}
          </Fact>
        )}
      </Facts>
      <QuotedClause citations={card.citations} />
    </>
  )
}

function priceOf(
  { price }: CardOnOffer,
  money: ReturnType<typeof useFormats>['money'],
): string | null {
  if (price === null) return null
  const read = parseAmount(price.amount, price.currency)
  return 'minor' in read ? money({ minor: read.minor, currency: price.currency }) : null
}

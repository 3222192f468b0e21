import { Drawing } from './chart-drawing';
import { FONT, number } from './chart-picture';

/** The parts of the whole period as a ring, its sum in the middle, each part named beside it. */
export class PieDrawing extends Drawing {
  draw() {
    this.chart.setOption(this.option(), true);
  }

  private option() {
    const { picture } = this;
    const parts = picture.series.map((series) => ({
      name: series.name,
      value: series.values.reduce<number>((sum, value) => sum + (value ?? 0), 0),
      itemStyle: { color: this.seriesColour(series), borderColor: this.colour('surface'), borderWidth: 2 }
    }));
    const whole = parts.reduce((sum, part) => sum + part.value, 0);
    const percent = number(picture.locale, 0);
    const share = (value: number) => `${percent(whole ? (100 * value) / whole : 0)}${picture.afterPercent}`;
    const full = number(picture.locale, picture.fullDecimals);
    const words = { color: this.colour('text'), fontFamily: FONT };
    return {
      animation: false,
      tooltip: {
        ...this.tooltip(),
        trigger: 'item',
        formatter: (hit: any) => [
          this.tooltipRow(hit.name, `${full(hit.value)}${picture.afterNumber}`, hit.color),
          this.tooltipRow('', share(hit.value))
        ]
      },
      series: [
        {
          type: 'pie',
          radius: this.narrow ? ['38%', '56%'] : ['50%', '74%'],
          data: parts,
          minShowLabelAngle: 4,
          label: {
            ...words,
            fontSize: 12,
            lineHeight: 17,
            overflow: 'truncate',
            formatter: ({ name, value }: { name: string; value: number }) =>
              `{name|${name}}\n${this.scaled(value)} · ${share(value)}`,
            rich: { name: { ...words, fontSize: 12, lineHeight: 17, fontWeight: 600 } }
          },
          labelLine: { length: 8, length2: 10, lineStyle: { color: this.colour('border-strong') } },
          emphasis: { disabled: true }
        }
      ],
      graphic: [
        {
          type: 'text',
          left: 'center',
          top: 'middle',
          silent: true,
          style: {
            text: `{sum|${this.scaled(whole)}}\n{total|${picture.total}}`,
            textAlign: 'center',
            rich: {
              sum: { ...words, fill: words.color, fontSize: 18, fontWeight: 650, lineHeight: 22 },
              total: { fill: this.colour('text-2'), fontFamily: FONT, fontSize: 12, lineHeight: 17 }
            }
          }
        }
      ]
    };
  }
}

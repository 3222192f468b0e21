import type { ECharts } from 'echarts/core';
import { number, type Picture, type Series } from './chart-picture';

/** What all drawings share: the colours of the series and what the pointer tells. */
export abstract class Drawing {
  protected readonly scaled: (value: number) => string;
  protected readonly narrow: boolean;

  constructor(
    protected readonly chart: ECharts,
    protected readonly picture: Picture,
    protected readonly colour: (token: string) => string,
    protected readonly total: number
  ) {
    const format = number(picture.locale, picture.decimals);
    this.scaled = (value) => format(value / picture.factor);
    this.narrow = total < 340;
  }

  abstract draw(): void;

  /** A measure beside the first is what the first is held against. */
  protected isReference(series: Series) {
    return series.role === 'MEASURE' && series.index > 0;
  }

  protected seriesColour(series: Series) {
    switch (series.role) {
      case 'REST':
      case 'YEAR_BEFORE':
        return this.colour('series-5');
      case 'MEASURE':
        return this.isReference(series) ? this.colour('text-2') : this.colour(this.picture.form === 'LINE' ? 'total' : 'series-1');
      default:
        return this.colour(`series-${Math.min(series.index + 1, 5)}`);
    }
  }

  protected tooltip() {
    const { picture } = this;
    const format = number(picture.locale, picture.fullDecimals);
    const full = (value: number | null) => (value === null ? '–' : `${format(value)}${picture.afterNumber}`);
    return {
      trigger: 'axis',
      confine: true,
      className: 'lk-chart-tooltip',
      backgroundColor: this.colour('surface'),
      borderColor: this.colour('border-strong'),
      borderWidth: 1,
      padding: [8, 12],
      transitionDuration: 0,
      axisPointer: { type: picture.form === 'LINE' ? 'line' : 'none', lineStyle: { color: this.colour('border-strong') } },
      formatter: (hits: any) => {
        const at = hits[0].dataIndex as number;
        const rows = [...picture.series].reverse().map((series) => this.tooltipRow(series.name, full(series.values[at]), this.seriesColour(series)));
        if (picture.total && picture.series.length > 1) {
          rows.push(this.tooltipRow(picture.total, full(picture.series.reduce((sum, series) => sum + (series.values[at] ?? 0), 0))));
        }
        const head = document.createElement('strong');
        head.textContent = picture.pieces[at];
        const all = document.createElement('div');
        all.append(head, ...rows);
        return [all];
      }
    };
  }

  protected tooltipRow(name: string, value: string, colour?: string) {
    const row = document.createElement('div');
    const dot = document.createElement('i');
    dot.style.background = colour ?? 'transparent';
    const [label, amount] = [document.createElement('span'), document.createElement('b')];
    label.textContent = name;
    amount.textContent = value;
    row.append(dot, label, amount);
    return row;
  }
}

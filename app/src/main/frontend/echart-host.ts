import * as echarts from 'echarts/core';
import { BarChart, LineChart, PieChart } from 'echarts/charts';
import { GridComponent, TooltipComponent, GraphicComponent } from 'echarts/components';
import { SVGRenderer } from 'echarts/renderers';

echarts.use([BarChart, LineChart, PieChart, GridComponent, TooltipComponent, GraphicComponent, SVGRenderer]);

interface Series {
  name: string;
  role: 'PART' | 'REST' | 'MEASURE' | 'YEAR_BEFORE';
  index: number;
  values: (number | null)[];
}

/** What Picture.java sends. */
interface Picture {
  form: 'BAR' | 'STACKED_BAR' | 'LINE' | 'PIE';
  locale: string;
  title: string;
  summary: string;
  factor: number;
  decimals: number;
  tickDecimals: number;
  unit: string;
  fullDecimals: number;
  total: string;
  when: string;
  axis: { from: number; to: number; step: number };
  ticks: string[];
  pieces: string[];
  series: Series[];
}

interface Label {
  name: string;
  value: string;
  colour: string;
  at: number;
  y: number;
}

const FONT = '"Inter Variable", Inter, system-ui, sans-serif';
const LINE_HEIGHT = 15;
const measuring = document.createElement('canvas').getContext('2d')!;

function width(text: string, weight = 400) {
  measuring.font = `${weight} 12px ${FONT}`;
  return measuring.measureText(text).width;
}

/** Draws one picture; colours come from the page's tokens and are taken anew when light and dark change. */
class LkEChart extends HTMLElement {
  private chart?: echarts.ECharts;
  private canvas?: HTMLDivElement;
  private shown?: Picture;
  private drawnWidth = 0;
  private readonly size = new ResizeObserver(() => this.resized());
  private readonly dark = matchMedia('(prefers-color-scheme: dark)');
  private readonly scheme = new MutationObserver(() => this.draw());
  private readonly redraw = () => this.draw();

  set picture(picture: Picture) {
    this.shown = picture;
    this.draw();
  }

  connectedCallback() {
    this.size.observe(this);
    this.dark.addEventListener('change', this.redraw);
    this.scheme.observe(document.documentElement, { attributeFilter: ['data-scheme', 'class', 'style', 'theme'] });
    document.fonts?.ready.then(this.redraw);
    this.draw();
  }

  disconnectedCallback() {
    this.size.disconnect();
    this.scheme.disconnect();
    this.dark.removeEventListener('change', this.redraw);
    this.chart?.dispose();
    this.chart = undefined;
    this.canvas?.remove();
    this.canvas = undefined;
  }

  private resized() {
    if (this.clientWidth !== this.drawnWidth) {
      this.draw();
    }
  }

  private draw() {
    const picture = this.shown;
    if (!this.isConnected || !picture || !this.clientWidth) {
      return;
    }
    if (!this.canvas) {
      this.canvas = document.createElement('div');
      this.canvas.className = 'lk-echart-canvas';
      this.canvas.setAttribute('role', 'img');
      this.append(this.canvas);
    }
    this.canvas.setAttribute('aria-label', picture.summary);
    this.drawnWidth = this.clientWidth;
    this.chart ??= echarts.init(this.canvas, undefined, { renderer: 'svg' });
    this.chart.resize();
    new Drawing(this.chart, picture, (token) => this.colour(token), this.clientWidth).draw();
    this.table(picture);
    this.setAttribute('ready', '');
  }

  /** A token's colour as it is right now: light-dark() has to be worked out by the browser. */
  private colour(token: string) {
    const probe = document.createElement('i');
    probe.style.color = `var(--lk-${token})`;
    this.append(probe);
    const colour = getComputedStyle(probe).color;
    probe.remove();
    return colour;
  }

  /** The same figures for who cannot see the picture. */
  private table(picture: Picture) {
    this.querySelector('table')?.remove();
    const table = document.createElement('table');
    table.className = 'lk-visually-hidden';
    table.createCaption().textContent = picture.title;
    const head = table.createTHead().insertRow();
    for (const name of [picture.when, ...picture.series.map((series) => series.name)]) {
      const cell = document.createElement('th');
      cell.scope = 'col';
      cell.textContent = name;
      head.append(cell);
    }
    const body = table.createTBody();
    const format = number(picture.locale, picture.fullDecimals);
    picture.pieces.forEach((piece, i) => {
      const row = body.insertRow();
      row.insertCell().textContent = piece;
      picture.series.forEach((series) => {
        const value = series.values[i];
        row.insertCell().textContent = value === null ? '–' : `${format(value)} ${picture.unit}`.trim();
      });
    });
    this.append(table);
  }
}

function number(locale: string, decimals: number) {
  const format = new Intl.NumberFormat(locale, { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
  return (value: number) => format.format(value).replace('-', '−');
}

class Drawing {
  private readonly scaled: (value: number) => string;
  private readonly labels: boolean;
  private readonly narrow: boolean;

  constructor(
    private readonly chart: echarts.ECharts,
    private readonly picture: Picture,
    private readonly colour: (token: string) => string,
    private readonly total: number
  ) {
    const format = number(picture.locale, picture.decimals);
    this.scaled = (value) => format(value / picture.factor);
    this.labels = picture.series.length > 1;
    this.narrow = total < 340;
  }

  draw() {
    if (this.picture.form === 'PIE') {
      this.chart.setOption(this.pie(), true);
      return;
    }
    this.chart.setOption(this.option(this.labelRoom()), true);
    if (this.labels) {
      this.chart.setOption({ graphic: this.graphics() });
    }
  }

  private option(room: number) {
    const { picture } = this;
    const quiet = { color: this.colour('text-2'), fontFamily: FONT, fontSize: 12 };
    const tick = number(picture.locale, picture.tickDecimals);
    return {
      animation: false,
      grid: { left: 4, right: room, top: picture.form === 'LINE' ? 10 : 22, bottom: 2, containLabel: true },
      tooltip: this.tooltip(),
      xAxis: {
        type: 'category',
        data: picture.ticks.map((label, i) => ({ value: String(i), label })),
        boundaryGap: picture.form !== 'LINE',
        axisTick: { show: false },
        axisLine: { lineStyle: { color: this.colour('border-strong') } },
        axisLabel: {
          ...quiet,
          interval: 0,
          hideOverlap: true,
          align: picture.form === 'LINE' && picture.ticks.includes('') ? 'left' : 'center',
          formatter: (_: string, i: number) => picture.ticks[i]
        }
      },
      yAxis: {
        type: 'value',
        min: picture.axis.from,
        max: picture.axis.to,
        interval: picture.axis.step,
        splitLine: { lineStyle: { color: this.colour('border') } },
        axisLabel: { ...quiet, formatter: (value: number) => tick(value / picture.factor) }
      },
      series: this.series()
    };
  }

  /** The parts of the whole period as a ring, its sum in the middle, each part named beside it. */
  private pie() {
    const { picture } = this;
    const parts = picture.series.map((series) => ({
      name: series.name,
      value: series.values.reduce<number>((sum, value) => sum + (value ?? 0), 0),
      itemStyle: { color: this.seriesColour(series), borderColor: this.colour('surface'), borderWidth: 2 }
    }));
    const whole = parts.reduce((sum, part) => sum + part.value, 0);
    const percent = number(picture.locale, 0);
    const share = (value: number) => `${percent(whole ? (100 * value) / whole : 0)}\u202f%`;
    const full = number(picture.locale, picture.fullDecimals);
    const words = { color: this.colour('text'), fontFamily: FONT };
    return {
      animation: false,
      tooltip: {
        ...this.tooltip(),
        trigger: 'item',
        formatter: (hit: any) => [
          this.tooltipRow(hit.name, `${full(hit.value)} ${picture.unit}`.trim(), hit.color),
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
            overflow: 'truncate',
            formatter: ({ name, value }: { name: string; value: number }) =>
              `{name|${name}}\n${this.scaled(value)} · ${share(value)}`,
            rich: { name: { ...words, fontSize: 12, fontWeight: 600, lineHeight: 17 } }
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
              total: { fill: this.colour('text-2'), fontFamily: FONT, fontSize: 12 }
            }
          }
        }
      ]
    };
  }

  private series() {
    const { picture } = this;
    const drawn: any[] = picture.series.map((series) => (picture.form === 'LINE' ? this.line(series) : this.bar(series)));
    if (picture.form !== 'LINE') {
      drawn.push(this.totals());
    }
    return drawn;
  }

  private bar(series: Series) {
    return {
      type: 'bar',
      name: series.name,
      stack: 'all',
      data: series.values,
      barMaxWidth: 42,
      barCategoryGap: '40%',
      itemStyle: { color: this.seriesColour(series), borderColor: this.colour('surface'), borderWidth: 1, borderRadius: 2 },
      emphasis: { disabled: true }
    };
  }

  /** Nothing but the sums above the bars. */
  private totals() {
    const { picture } = this;
    const sums = picture.ticks.map((_, i) => picture.series.reduce((sum, series) => sum + (series.values[i] ?? 0), 0));
    const room = (this.total - this.labelRoom() - 50) / sums.length;
    const widest = Math.max(...sums.map((sum) => width(this.scaled(sum), 600)));
    return {
      type: 'line',
      data: sums,
      symbol: 'circle',
      symbolSize: 0.01,
      lineStyle: { opacity: 0 },
      silent: true,
      tooltip: { show: false },
      label: {
        show: room > widest,
        position: 'top',
        distance: 4,
        color: this.colour('text'),
        fontFamily: FONT,
        fontSize: 11,
        fontWeight: 600,
        formatter: ({ value }: { value: number }) => this.scaled(value)
      }
    };
  }

  private line(series: Series) {
    const colour = this.seriesColour(series);
    const last = series.values.length - 1;
    const reference = this.isReference(series);
    return {
      type: 'line',
      name: series.name,
      data: series.values.map((value, i) => ({ value, symbolSize: i === last && !reference ? 7 : 0.01 })),
      symbol: 'circle',
      lineStyle: { color: colour, width: series.index === 0 ? 2 : 1.6, type: reference ? [4, 4] : 'solid' },
      itemStyle: { color: colour },
      z: series.index === 0 ? 4 : 3,
      emphasis: { disabled: true }
    };
  }

  /** A measure beside the first is what the first is held against. */
  private isReference(series: Series) {
    return series.role === 'MEASURE' && series.index > 0;
  }

  private seriesColour(series: Series) {
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

  private labelRoom() {
    if (!this.labels) {
      return 12;
    }
    const names = this.picture.series.map((series) => width(series.name, 600));
    const values = this.narrow ? [0] : this.picture.series.map((series) => width(this.scaled(series.values.at(-1) ?? 0)) + 10);
    return Math.min(Math.max(...names), this.narrow ? 76 : 130) + Math.max(...values) + 24;
  }

  private graphics() {
    const right = this.total - this.labelRoom();
    return this.placed().flatMap((label) => [
      {
        type: 'polyline',
        silent: true,
        shape: { points: [[right + 4, label.at], [right + 12, label.y]] },
        style: { stroke: label.colour, lineWidth: 1.2, fill: 'none' }
      },
      this.text(label.name, right + 17, label.y, 'left', this.picture.form === 'LINE' ? 600 : 400),
      ...(this.narrow ? [] : [this.text(label.value, this.total - 4, label.y, 'right', 400)])
    ]);
  }

  private text(text: string, x: number, y: number, align: string, weight: number) {
    const font = `${weight} 12px ${FONT}`;
    return {
      type: 'text',
      silent: true,
      x,
      y,
      style: { text, font, fill: this.colour('text'), align, verticalAlign: 'middle', width: this.narrow ? 76 : 130, overflow: 'truncate' }
    };
  }

  /** At its own height, but never over another. */
  private placed(): Label[] {
    let below = 0;
    const labels = this.picture.series.map((series) => {
      const value = series.values.at(-1) ?? 0;
      const middle = this.picture.form === 'LINE' ? value : below + value / 2;
      below += value;
      const at = this.chart.convertToPixel({ yAxisIndex: 0 }, middle) as unknown as number;
      return { name: series.name, value: this.scaled(value), colour: this.seriesColour(series), at, y: at };
    });
    const lowest = this.chart.convertToPixel({ yAxisIndex: 0 }, this.picture.axis.from) as unknown as number;
    labels.sort((a, b) => b.at - a.at);
    let floor = lowest - 2;
    for (const label of labels) {
      label.y = Math.min(label.at, floor);
      floor = label.y - LINE_HEIGHT;
    }
    return labels;
  }

  private tooltip() {
    const { picture } = this;
    const format = number(picture.locale, picture.fullDecimals);
    const full = (value: number | null) => (value === null ? '–' : `${format(value)} ${picture.unit}`.trim());
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

  private tooltipRow(name: string, value: string, colour?: string) {
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

customElements.define('lk-echart', LkEChart);

import { Drawing } from './chart-drawing';
import { FONT, number, width, type Series } from './chart-picture';

const LINE_HEIGHT = 15;

interface Label {
  name: string;
  value: string;
  colour: string;
  at: number;
  y: number;
}

/** Lines or bars over time; several series are named at their ends instead of in a legend. */
export class AxesDrawing extends Drawing {
  private readonly labels = this.picture.series.length > 1;

  draw() {
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
      grid: { left: 4, right: room, top: picture.form === 'LINE' ? 10 : 22, bottom: 5, containLabel: true },
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
}

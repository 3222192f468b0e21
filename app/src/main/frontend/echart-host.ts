import * as echarts from 'echarts/core';
import { BarChart, LineChart, PieChart } from 'echarts/charts';
import { GridComponent, TooltipComponent, GraphicComponent } from 'echarts/components';
import { SVGRenderer } from 'echarts/renderers';
import { AxesDrawing } from './axes-drawing';
import { number, type Picture } from './chart-picture';
import { PieDrawing } from './pie-drawing';

echarts.use([BarChart, LineChart, PieChart, GridComponent, TooltipComponent, GraphicComponent, SVGRenderer]);

/** As wide as the widest tile on a printed page; the page's style fits it to any other. */
const PAPER = { width: 660, height: 220 };

/**
 * Draws one picture; colours come from the page's tokens and are taken anew when light and dark change. For paper it is
 * drawn in the colours of the light page, whatever the screen shows.
 */
class LkEChart extends HTMLElement {
  private chart?: echarts.ECharts;
  private canvas?: HTMLDivElement;
  private figures?: HTMLDivElement;
  private shown?: Picture;
  private drawnWidth = 0;
  private printing = false;
  private readonly size = new ResizeObserver(() => this.resized());
  private readonly dark = matchMedia('(prefers-color-scheme: dark)');
  private readonly scheme = new MutationObserver(() => this.draw());
  private readonly print = matchMedia('print');
  private readonly redraw = () => this.draw();
  private readonly turnToPaper = (event: Event) => {
    this.printing = event.type === 'beforeprint';
    this.draw();
  };

  set picture(picture: Picture) {
    this.shown = picture;
    this.draw();
  }

  connectedCallback() {
    this.size.observe(this);
    this.dark.addEventListener('change', this.redraw);
    this.print.addEventListener('change', this.redraw);
    addEventListener('beforeprint', this.turnToPaper);
    addEventListener('afterprint', this.turnToPaper);
    this.scheme.observe(document.documentElement, { attributeFilter: ['data-scheme', 'class', 'style', 'theme'] });
    document.fonts?.ready.then(this.redraw);
    this.draw();
  }

  disconnectedCallback() {
    this.size.disconnect();
    this.scheme.disconnect();
    this.dark.removeEventListener('change', this.redraw);
    this.print.removeEventListener('change', this.redraw);
    removeEventListener('beforeprint', this.turnToPaper);
    removeEventListener('afterprint', this.turnToPaper);
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
    this.chart.resize(this.onPaper() ? PAPER : { width: 'auto', height: 'auto' });
    const Form = picture.form === 'PIE' ? PieDrawing : AxesDrawing;
    new Form(this.chart, picture, (token) => this.colour(token), this.chart.getWidth()).draw();
    this.canvas.querySelector('svg')?.setAttribute('viewBox', `0 0 ${this.chart.getWidth()} ${this.chart.getHeight()}`);
    this.table(picture);
    this.setAttribute('ready', '');
  }

  private onPaper() {
    return this.printing || this.print.matches;
  }

  /** A token's colour as it is right now: light-dark() has to be worked out by the browser. */
  private colour(token: string) {
    const probe = document.createElement('i');
    if (this.onPaper()) {
      probe.style.colorScheme = 'light';
    }
    probe.style.color = `var(--lk-${token})`;
    this.append(probe);
    const colour = getComputedStyle(probe).color;
    probe.remove();
    return colour;
  }

  /** The same figures for who cannot see the picture. */
  private table(picture: Picture) {
    this.figures?.remove();
    this.figures = document.createElement('div');
    // not the table itself: that stays as wide as its figures, and the page could be pushed aside by it
    this.figures.className = 'lk-visually-hidden';
    const table = document.createElement('table');
    this.figures.append(table);
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
        row.insertCell().textContent = value === null ? '–' : `${format(value)}${picture.afterNumber}`;
      });
    });
    this.append(this.figures);
  }
}

customElements.define('lk-echart', LkEChart);

import Viewer from 'bpmn-js/lib/Viewer';
import canvasCss from 'bpmn-js/dist/assets/diagram-js.css?inline';
import bpmnCss from 'bpmn-js/dist/assets/bpmn-js.css?inline';
import type { LifeModel } from './life-map';

const FONT = '"Inter Variable", Inter, system-ui, sans-serif';
/** Smaller than this nobody reads it: rather the picture is wider than its frame and can be scrolled. */
const SMALLEST = { wide: 0.66, narrow: 0.9 };
const NARROW = 600;
const LARGEST = 1;
const MARGIN = 24;
/** For the sign over the place where it is. */
const HEAD = 20;
/** For the mark of bpmn.io, which nothing may lie over. */
const FOOT = 44;

type Way = 'done' | 'here' | 'todo';

const COLOURS: Record<Way, { stroke: string; fill: string }> = {
  done: { stroke: 'var(--lk-good)', fill: 'var(--lk-good-soft)' },
  here: { stroke: 'var(--lk-accent)', fill: 'var(--lk-accent-soft)' },
  todo: { stroke: 'var(--lk-field-border)', fill: 'var(--lk-surface)' }
};

if (!document.getElementById('lk-bpmn-css')) {
  const style = document.createElement('style');
  style.id = 'lk-bpmn-css';
  style.textContent = String(canvasCss) + String(bpmnCss);
  document.head.prepend(style);
}

/**
 * A model in a frame. It fits the frame's width; where that would make it too small to read, the frame scrolls: what
 * draws stays as wide as the frame (so that the mark of bpmn.io is always seen) and shows the part that is scrolled to.
 */
export class Diagram {
  private readonly scroller = document.createElement('div');
  private readonly window = document.createElement('div');
  private readonly size = new ResizeObserver(() => this.fit(false));
  private readonly viewer: any;
  private model?: LifeModel;
  private place = '';
  private zoom = 1;
  private width = 0;

  constructor(
    frame: HTMLElement,
    private readonly words: Record<'picture' | 'open' | 'here', string>,
    private readonly open: (process: string) => void
  ) {
    this.scroller.className = 'lk-map-scroller';
    this.scroller.setAttribute('role', 'group');
    this.window.className = 'lk-map-window';
    this.scroller.append(this.window, document.createElement('div'));
    frame.replaceChildren(this.scroller);
    this.viewer = new Viewer({
      container: this.window,
      textRenderer: {
        defaultStyle: { fontFamily: FONT, fontSize: 15, fontWeight: '500', lineHeight: 1.25 },
        externalStyle: { fontFamily: FONT, fontSize: 14, lineHeight: 1.25 }
      }
    });
    this.scroller.addEventListener('scroll', () => this.scrolled(), { passive: true });
    this.viewer.on('element.click', (click: any) => this.enter(click.element.id));
    this.size.observe(this.scroller);
  }

  destroy() {
    this.size.disconnect();
    this.viewer.destroy();
  }

  async show(model: LifeModel, passed: string[], here: string[]) {
    const other = this.model !== model;
    if (other) {
      await this.viewer.importXML(model.xml);
      this.model = model;
      this.place = '';
      this.scroller.setAttribute('aria-label', `${this.words.picture}: ${model.title}`);
      // what it shows stands in a list beside it, and what can be pressed are the buttons over it
      const drawing = this.window.querySelector('svg');
      drawing?.setAttribute('aria-hidden', 'true');
      drawing?.removeAttribute('tabindex');
      this.doors();
    }
    const moved = this.place !== here.join();
    this.place = here.join();
    this.colour(passed, here, moved);
    this.fit(other || moved);
  }

  private colour(passed: string[], here: string[], moved: boolean) {
    const graphics = this.viewer.get('graphicsFactory');
    const registry = this.viewer.get('elementRegistry');
    const canvas = this.viewer.get('canvas');
    registry.forEach((element: any, shape: SVGElement) => {
      if (element === canvas.getRootElement()) {
        return;
      }
      const id = element.businessObject.id;
      const way: Way = here.includes(id) ? 'here' : passed.includes(id) ? 'done' : 'todo';
      if (element.lkWay !== way) {
        element.lkWay = way;
        element.di.set('bioc:stroke', COLOURS[way].stroke);
        element.di.set('bioc:fill', COLOURS[way].fill);
        graphics.update(element.waypoints ? 'connection' : 'shape', element, shape);
      }
      shape.setAttribute('data-way', way);
      shape.toggleAttribute('data-moved', moved && way === 'here');
      shape.toggleAttribute('data-door', id in this.model!.calls);
      if (element.waypoints && way === 'done') {
        // over the lines that were not taken
        shape.parentElement?.parentElement?.append(shape.parentElement);
      }
    });
    const overlays = this.viewer.get('overlays');
    overlays.remove({ type: 'here' });
    for (const id of here) {
      const element = registry.get(id);
      if (element) {
        const sign = document.createElement('span');
        sign.className = 'lk-map-here';
        sign.setAttribute('aria-hidden', 'true');
        sign.textContent = this.words.here;
        overlays.add(id, 'here', { position: { top: 0, left: element.width / 2 }, scale: { min: 1 }, html: sign });
      }
    }
  }

  /** A button at each step that opens to show more. */
  private doors() {
    const registry = this.viewer.get('elementRegistry');
    for (const [id, process] of Object.entries(this.model!.calls)) {
      const element = registry.get(id);
      const button = document.createElement('button');
      button.type = 'button';
      button.className = 'lk-map-door';
      button.dataset.opens = process;
      button.textContent = this.words.open;
      button.setAttribute('aria-label', `${this.words.open}: ${element.businessObject.name}`);
      button.addEventListener('click', () => this.open(process));
      this.viewer
        .get('overlays')
        .add(id, 'door', { position: { bottom: 0, left: element.width / 2 }, scale: { min: 1 }, html: button });
    }
  }

  private enter(id: string) {
    const process = this.model?.calls[id];
    if (process) {
      this.open(process);
    }
  }

  private fit(toPlace: boolean) {
    const room = this.scroller.clientWidth;
    const resized = room !== this.width;
    if (!this.model || !room || (!toPlace && !resized)) {
      return;
    }
    this.width = room;
    const inner = this.viewer.get('canvas').viewbox().inner;
    const whole = inner.width + 2 * MARGIN;
    this.zoom = Math.min(LARGEST, Math.max(room < NARROW ? SMALLEST.narrow : SMALLEST.wide, room / whole));
    const height = Math.ceil((inner.height + 2 * MARGIN) * this.zoom) + HEAD + FOOT;
    this.window.style.height = `${height}px`;
    this.window.style.width = `${room}px`;
    const spare = this.scroller.lastElementChild as HTMLElement;
    spare.style.width = `${Math.ceil(whole * this.zoom)}px`;
    const scrolls = whole * this.zoom > room + 1;
    this.scroller.toggleAttribute('data-scrolls', scrolls);
    this.scroller.tabIndex = scrolls ? 0 : -1;
    this.viewer.get('canvas').resized();
    if (scrolls) {
      this.scroller.scrollLeft = this.middle() - room / 2;
    }
    this.scrolled();
  }

  /** Where on the scrolled width the place is; the beginning where it is not in this model. */
  private middle() {
    const element = this.place ? this.viewer.get('elementRegistry').get(this.place.split(',')[0]) : undefined;
    const inner = this.viewer.get('canvas').viewbox().inner;
    return element ? (element.x + element.width / 2 - inner.x + MARGIN) * this.zoom : 0;
  }

  private scrolled() {
    const canvas = this.viewer.get('canvas');
    const inner = canvas.viewbox().inner;
    const whole = (inner.width + 2 * MARGIN) * this.zoom;
    const ahead = this.scroller.scrollWidth - this.scroller.clientWidth - this.scroller.scrollLeft;
    this.scroller.toggleAttribute('data-before', this.scroller.scrollLeft > 1);
    this.scroller.toggleAttribute('data-after', ahead > 1);
    // in the middle where there is room to spare
    const left = whole < this.width ? (this.width - whole) / 2 : -this.scroller.scrollLeft;
    canvas.viewbox({
      x: inner.x - MARGIN - left / this.zoom,
      y: inner.y - MARGIN - HEAD / this.zoom,
      width: this.width / this.zoom,
      height: this.window.clientHeight / this.zoom
    });
  }
}

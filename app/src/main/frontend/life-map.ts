import type { Diagram } from './life-diagram';

/** What LifeMap.java sends once. */
export interface LifeModel {
  id: string;
  title: string;
  xml: string;
  /** process that an element opens to show */
  calls: Record<string, string>;
}

interface LifeMap {
  models: LifeModel[];
  /** process that is shown first */
  opened: string;
  words: Record<'crumbs' | 'picture' | 'open' | 'here' | 'failed', string>;
}

/** What it sends whenever the link goes on: element ids by process. */
interface LifeState {
  passed: Record<string, string[]>;
  here: Record<string, string[]>;
}

/**
 * One model of a link's way at a time, coloured by how far the link has come. A step that calls another model opens it
 * in place. What draws is loaded only when there is something to draw, so that no other page pays for it.
 */
class LkLifeMap extends HTMLElement {
  private models?: LifeMap;
  private reached?: LifeState;
  private diagram?: Diagram;
  private opened = '';
  private readonly crumbs = document.createElement('nav');
  private readonly frame = document.createElement('div');
  private work: Promise<void> = Promise.resolve();

  set map(map: LifeMap) {
    this.models = map;
    this.opened = map.opened;
    this.changed();
  }

  set state(state: LifeState) {
    this.reached = state;
    this.changed();
  }

  connectedCallback() {
    this.crumbs.className = 'lk-map-crumbs';
    this.frame.className = 'lk-map-frame';
    this.append(this.crumbs, this.frame);
    this.changed();
  }

  disconnectedCallback() {
    this.diagram?.destroy();
    this.diagram = undefined;
    this.frame.replaceChildren();
  }

  /** One after the other: a second drawing must not begin before the first is done. */
  private changed() {
    this.work = this.work.then(() => this.draw()).catch((e) => this.fail(e));
  }

  private async draw() {
    if (!this.isConnected || !this.models || !this.reached) {
      return;
    }
    const { words, models } = this.models;
    const model = models.find((each) => each.id === this.opened) ?? models[0];
    if (!this.diagram) {
      const { Diagram } = await import('./life-diagram');
      this.diagram = new Diagram(this.frame, words, (process) => this.open(process));
    }
    await this.diagram.show(model, this.reached.passed[model.id] ?? [], this.reached.here[model.id] ?? []);
    this.showCrumbs(model);
    this.setAttribute('ready', model.id);
  }

  private open(process: string) {
    this.opened = process;
    this.changed();
    this.work = this.work.then(() => this.crumbs.querySelector<HTMLElement>('[aria-current]')?.focus());
  }

  /** The way back up; nothing where there is nowhere to go. */
  private showCrumbs(model: LifeModel) {
    const all = this.models!.models;
    const path = [model];
    for (;;) {
      const caller = all.find((each) => Object.values(each.calls).includes(path[0].id));
      if (!caller) {
        break;
      }
      path.unshift(caller);
    }
    const shown = path.map((each) => each.id).join();
    if (this.crumbs.dataset.shown === shown) {
      return;
    }
    this.crumbs.dataset.shown = shown;
    this.crumbs.setAttribute('aria-label', this.models!.words.crumbs);
    this.crumbs.hidden = path.length < 2;
    const list = document.createElement('ol');
    path.forEach((each, i) => {
      const item = document.createElement('li');
      const last = i === path.length - 1;
      const step = document.createElement(last ? 'span' : 'button');
      step.textContent = each.title;
      if (step instanceof HTMLButtonElement) {
        step.type = 'button';
        step.addEventListener('click', () => this.back(each.id, path[i + 1].id));
      } else {
        step.setAttribute('aria-current', 'location');
        step.tabIndex = -1;
      }
      item.append(step);
      list.append(item);
    });
    this.crumbs.replaceChildren(list);
  }

  private back(process: string, from: string) {
    this.opened = process;
    this.changed();
    this.work = this.work.then(() => this.frame.querySelector<HTMLElement>(`[data-opens='${from}']`)?.focus());
  }

  private fail(e: unknown) {
    console.error(e);
    if (this.models && !this.hasAttribute('ready')) {
      this.frame.textContent = this.models.words.failed;
    }
  }
}

customElements.define('lk-life-map', LkLifeMap);

import { html, LitElement, nothing } from 'lit';
import { live } from 'lit/directives/live.js';

interface Chip {
  id: number;
  text: string;
  wrong: boolean;
  waits: boolean;
}

interface Words {
  label: string;
  placeholder: string;
  list: string;
  edit: string;
  remove: string;
  more: string;
  fewer: string;
  waits: string;
}

const BETWEEN = /[,;\r\n]/;

/**
 * Mail addresses as chips. The server takes the text apart and says which chips there are; here are the keys: Enter,
 * comma, semicolon or a blank after an address add it, Backspace in the empty field takes the last one away, the arrows
 * walk through the chips, Enter on a chip brings it back to be corrected, Delete removes it.
 */
class AddressField extends LitElement {
  static override properties = {
    chips: { attribute: false },
    words: { attribute: false },
    folded: { attribute: false },
    expanded: { type: Boolean },
    invalid: { type: Boolean },
    problems: { attribute: false },
    said: { type: String },
    approval: { type: String },
    already: { type: String },
    typed: { state: true },
  };

  declare chips: Chip[];
  declare words: Words;
  declare folded: number;
  declare expanded: boolean;
  declare invalid: boolean;
  declare problems: string[];
  declare said: string;
  declare approval: string;
  declare already: string;
  declare typed: string;

  constructor() {
    super();
    this.chips = [];
    this.problems = [];
    this.folded = 0;
    this.typed = '';
    this.words = { label: '', placeholder: '', list: '', edit: '', remove: '', more: '', fewer: '', waits: '' };
  }

  /** In the page's own tree, so that the theme and the dialog's labels reach it. */
  protected override createRenderRoot() {
    return this;
  }

  /** Where one types stays in sight, however many chips come before it. */
  protected override updated(changed: Map<string, unknown>) {
    const list = this.querySelector('ul');
    if (list && changed.has('chips') && document.activeElement === this.input) {
      list.scrollTop = list.scrollHeight;
    }
  }

  override focus() {
    this.input?.focus();
  }

  protected override render() {
    const words = this.words;
    return html`
      <label for="lk-addresses">${words.label}</label>
      <div class="lk-chip-field" ?data-invalid=${this.invalid} @pointerdown=${this.pressed}>
        <ul role="list" aria-label=${words.list} @keydown=${this.chipKey}>
          ${this.chips.map((chip) => this.chip(chip))}
          ${this.folded > 0 || this.expanded
            ? html`<li>
                <button type="button" class="lk-more" @click=${this.toggle}>
                  ${this.folded > 0 ? words.more : words.fewer}
                </button>
              </li>`
            : nothing}
          <li class="lk-typing">
            <input
              id="lk-addresses"
              type="text"
              inputmode="email"
              autocomplete="off"
              autocapitalize="none"
              spellcheck="false"
              .value=${live(this.typed)}
              placeholder=${this.chips.length ? '' : words.placeholder}
              aria-invalid=${this.invalid ? 'true' : 'false'}
              aria-describedby="lk-addresses-problems lk-addresses-approval lk-addresses-already lk-addresses-said"
              @input=${this.typing}
              @keydown=${this.key}
              @paste=${this.paste}
              @blur=${this.commit}
            />
          </li>
        </ul>
      </div>
      <div id="lk-addresses-problems" class="lk-field-problem" aria-live="polite">
        ${this.problems.map((problem) => html`<div>${problem}</div>`)}
      </div>
      <div id="lk-addresses-approval" class="lk-field-hint" aria-live="polite">${this.approval}</div>
      <div id="lk-addresses-already" class="lk-field-hint" aria-live="polite">${this.already}</div>
      <div id="lk-addresses-said" class="lk-field-hint" aria-live="polite">${this.said}</div>
    `;
  }

  private chip(chip: Chip) {
    return html`<li class="lk-address" ?data-wrong=${chip.wrong} ?data-waits=${chip.waits}>
      <button type="button" tabindex="-1" title=${chip.text} @click=${() => this.edit(chip)}>
        ${chip.wrong ? html`<svg aria-hidden="true"><use href="theme/icons.svg#alert"></use></svg>` : nothing}
        ${chip.waits
          ? html`<svg aria-hidden="true"><use href="theme/icons.svg#hourglass"></use></svg>`
          : nothing}
        <span>${chip.text}</span
        ><span class="lk-visually-hidden">${chip.waits ? this.words.waits : ''}</span
        ><span class="lk-visually-hidden">${this.words.edit}</span>
      </button>
      <button
        type="button"
        tabindex="-1"
        class="lk-remove"
        aria-label="${this.words.remove} ${chip.text}"
        @click=${() => this.remove_(chip, true)}
      >
        <svg aria-hidden="true"><use href="theme/icons.svg#x"></use></svg>
      </button>
    </li>`;
  }

  private get input() {
    return this.querySelector('input');
  }

  private get faces() {
    return [...this.querySelectorAll<HTMLElement>('.lk-address > button:first-child')];
  }

  private pressed(event: Event) {
    if ((event.target as Element).closest('button, input') === null) {
      event.preventDefault();
      this.focus();
    }
  }

  private typing(event: Event) {
    this.typed = (event.target as HTMLInputElement).value;
    const text = this.typed;
    const quoted = (text.match(/"/g)?.length ?? 0) % 2 === 1;
    const blankAfterAddress = /\s$/.test(text) && text.includes('@') && !(text.includes('<') && !text.includes('>'));
    if (!quoted && (BETWEEN.test(text) || blankAfterAddress)) {
      this.commit();
    }
  }

  private key(event: KeyboardEvent) {
    if (event.key === 'Enter' && !event.isComposing) {
      event.preventDefault();
      event.stopPropagation();
      this.commit();
    } else if (event.key === 'Backspace' && this.typed === '') {
      const last = this.chips.at(-1);
      if (last && !event.repeat) {
        this.remove_(last, false);
      }
    } else if (event.key === 'ArrowLeft' && this.input?.selectionEnd === 0) {
      this.faces.at(-1)?.focus();
    }
  }

  private chipKey(event: KeyboardEvent) {
    const face = (event.target as Element).closest('.lk-address')?.querySelector<HTMLElement>('button');
    if (!face) {
      return;
    }
    const at = this.faces.indexOf(face);
    const goTo: Record<string, HTMLElement | null | undefined> = {
      ArrowLeft: this.faces[Math.max(0, at - 1)],
      ArrowRight: this.faces[at + 1] ?? this.input,
      Home: this.faces[0],
      End: this.input,
    };
    if (event.key in goTo) {
      event.preventDefault();
      goTo[event.key]?.focus();
    } else if (event.key === 'Delete' || event.key === 'Backspace') {
      event.preventDefault();
      this.remove_(this.chips[at], true);
    }
  }

  private paste(event: ClipboardEvent) {
    const text = event.clipboardData?.getData('text') ?? '';
    if (/[,;\s]/.test(text.trim())) {
      // a plain field would drop the ends of the lines
      event.preventDefault();
      this.send('lk-add', { text: `${this.typed} ${text}` });
      this.typed = '';
    }
  }

  private commit() {
    if (this.typed.trim() !== '') {
      this.send('lk-add', { text: this.typed });
    }
    this.typed = '';
  }

  private edit(chip: Chip) {
    this.commit();
    this.send('lk-remove', { id: chip.id, edited: true });
    this.typed = chip.text;
    void this.updateComplete.then(() => {
      this.focus();
      this.input?.select();
    });
  }

  private remove_(chip: Chip | undefined, walk: boolean) {
    if (!chip) {
      return;
    }
    const at = this.chips.indexOf(chip);
    this.chips = this.chips.filter((other) => other !== chip);
    this.send('lk-remove', { id: chip.id, edited: false });
    void this.updateComplete.then(() => (walk && this.faces[at] ? this.faces[at].focus() : this.focus()));
  }

  private toggle() {
    this.send('lk-expand', { all: this.folded > 0 });
  }

  private send(name: string, detail: object) {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }
}

customElements.define('lk-address-field', AddressField);

export interface Series {
  name: string;
  role: 'PART' | 'REST' | 'MEASURE' | 'YEAR_BEFORE';
  index: number;
  values: (number | null)[];
}

/** What Picture.java sends. */
export interface Picture {
  form: 'BAR' | 'STACKED_BAR' | 'LINE' | 'PIE';
  locale: string;
  title: string;
  summary: string;
  factor: number;
  decimals: number;
  tickDecimals: number;
  /** The unit, with the gap before it that the reader's language leaves. */
  afterNumber: string;
  afterPercent: string;
  fullDecimals: number;
  total: string;
  when: string;
  axis: { from: number; to: number; step: number };
  ticks: string[];
  pieces: string[];
  series: Series[];
}

export const FONT = '"Inter Variable", Inter, system-ui, sans-serif';

const measuring = document.createElement('canvas').getContext('2d')!;

/** How many pixels a text takes. */
export function width(text: string, weight = 400) {
  measuring.font = `${weight} 12px ${FONT}`;
  return measuring.measureText(text).width;
}

/** Writes numbers as the reader's language does, with a true minus. */
export function number(locale: string, decimals: number) {
  const format = new Intl.NumberFormat(locale, { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
  return (value: number) => format.format(value).replace('-', '−');
}

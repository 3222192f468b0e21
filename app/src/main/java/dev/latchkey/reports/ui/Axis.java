package dev.latchkey.reports.ui;

/**
 * Where a value axis begins and ends, on numbers that people count in.
 *
 * @param step between two lines
 */
record Axis(double from, double to, double step) {

    private static final int LINES = 5;

    /** From nought where parts are added up or the values are not far from it. */
    static Axis over(double lowest, double highest, boolean fromZero) {
        var low = fromZero || lowest < highest * 0.5 ? Math.min(0, lowest) : lowest - (highest - lowest) * 0.2;
        var step = round((highest - low) / LINES);
        return new Axis(Math.floor(low / step) * step, Math.ceil(highest / step) * step, step);
    }

    private static double round(double rough) {
        if (rough <= 0 || !Double.isFinite(rough)) {
            return 1;
        }
        var power = Math.pow(10, Math.floor(Math.log10(rough)));
        var lead = rough / power;
        return power * (lead <= 1 ? 1 : lead <= 2 ? 2 : lead <= 2.5 ? 2.5 : lead <= 5 ? 5 : 10);
    }
}

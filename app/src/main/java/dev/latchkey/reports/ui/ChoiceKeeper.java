package dev.latchkey.reports.ui;

import dev.latchkey.reports.Choice;

/** Where what a reader sets on one report stays from one visit to the next. */
public interface ChoiceKeeper {

    /** Nothing is kept. */
    ChoiceKeeper NOWHERE = new ChoiceKeeper() {
        @Override
        public Choice last() {
            return Choice.NONE;
        }

        @Override
        public void keep(Choice choice) {
            // gone with the page
        }
    };

    /** What was set last; it may be of another time, when other things could be chosen. */
    Choice last();

    /** Takes the place of what was set before; does not make the page wait. */
    void keep(Choice choice);
}

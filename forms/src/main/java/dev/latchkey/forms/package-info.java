/** Camunda forms of the human tasks, each beside the record that it fills. */
@NullMarked
package dev.latchkey.forms;

import org.jspecify.annotations.NullMarked;

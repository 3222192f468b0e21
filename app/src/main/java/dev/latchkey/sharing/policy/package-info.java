/** The sharing policy's table: where it is read from, and the DMN engine that evaluates it. */
@NullMarked
package dev.latchkey.sharing.policy;

import org.jspecify.annotations.NullMarked;

/** What knows how the engine hands out human tasks. */
@NullMarked
package dev.latchkey.inbox.process;

import org.jspecify.annotations.NullMarked;

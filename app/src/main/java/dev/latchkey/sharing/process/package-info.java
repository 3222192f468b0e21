/** Job workers of the sharing processes, and what starts them. */
@NullMarked
package dev.latchkey.sharing.process;

import org.jspecify.annotations.NullMarked;

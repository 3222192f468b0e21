/** Job workers of the one-time passwords' process, and what starts it. */
@NullMarked
package dev.latchkey.verification.process;

import org.jspecify.annotations.NullMarked;

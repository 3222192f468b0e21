/** Latchkey: sharing reports and keeping every share under control. */
@NullMarked
package dev.latchkey;

import org.jspecify.annotations.NullMarked;

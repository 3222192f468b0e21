/** The pages on which owners share and keep their links under control. */
@NullMarked
package dev.latchkey.sharing.ui;

import org.jspecify.annotations.NullMarked;

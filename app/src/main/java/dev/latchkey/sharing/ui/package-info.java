/** The pages on which owners share and keep their links under control. */
@NamedInterface("ui")
@NullMarked
package dev.latchkey.sharing.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

/** The tasks page, and the form with which other features ask the same. */
@NamedInterface("ui")
@NullMarked
package dev.latchkey.inbox.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

/** Pages that show reports, and the panel with which other features show one. */
@NamedInterface("ui")
@NullMarked
package dev.latchkey.reports.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

/** The frame around every page: layout, navigation, error views, theme. */
@ApplicationModule
@NullMarked
package dev.latchkey.shell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/** How values of the domain become columns. */
@ApplicationModule(type = ApplicationModule.Type.OPEN)
@NullMarked
package dev.latchkey.rows;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

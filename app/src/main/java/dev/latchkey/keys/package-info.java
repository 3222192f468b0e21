/** The server's secret keys, which come from the configuration and are never stored. */
@ApplicationModule(type = ApplicationModule.Type.OPEN)
@NullMarked
package dev.latchkey.keys;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

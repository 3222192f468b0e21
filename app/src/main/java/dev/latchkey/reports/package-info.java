/** Data sources, datasets and the reports made of them, always cut to a scope. */
@ApplicationModule
@NullMarked
package dev.latchkey.reports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/** Who did what, who saw what, when and from where. */
@ApplicationModule
@NullMarked
package dev.latchkey.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/** What people read: sentences in their language, times in their zone. */
@ApplicationModule
@NullMarked
package dev.latchkey.words;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/** Human tasks of every process: what waits for somebody, and the door through which it is answered. */
@ApplicationModule
@NullMarked
package dev.latchkey.inbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

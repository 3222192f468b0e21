/** How a recipient proves who they are, and what a proven visitor may do. */
@ApplicationModule
@NullMarked
package dev.latchkey.verification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

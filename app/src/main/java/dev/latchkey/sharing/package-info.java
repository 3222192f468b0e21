/** Shares and grants: from the owner's act to the end of each recipient's access. */
@ApplicationModule
@NullMarked
package dev.latchkey.sharing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

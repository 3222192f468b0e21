/** What process admins see of how the processes go, and the way from there into Camunda Operate. */
@ApplicationModule
@NullMarked
package dev.latchkey.operations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/** The way to and from Camunda: deploying, publishing, reconciling. */
@ApplicationModule
@NullMarked
package dev.latchkey.engine;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

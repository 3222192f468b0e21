/** What a request tells about where it comes from. */
@ApplicationModule
@NullMarked
package dev.latchkey.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

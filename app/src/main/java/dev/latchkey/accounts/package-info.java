/** Organisations, their accounts, and signing in. */
@ApplicationModule
@NullMarked
package dev.latchkey.accounts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

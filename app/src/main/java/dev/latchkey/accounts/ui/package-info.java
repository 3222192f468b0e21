/** Signing in and out. */
@NullMarked
package dev.latchkey.accounts.ui;

import org.jspecify.annotations.NullMarked;

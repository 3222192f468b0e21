/** The pages of process admins. */
@NullMarked
package dev.latchkey.operations.ui;

import org.jspecify.annotations.NullMarked;

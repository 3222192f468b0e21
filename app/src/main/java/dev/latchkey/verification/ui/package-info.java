/** The recipient's pages: from a link to what is shared. */
@NullMarked
package dev.latchkey.verification.ui;

import org.jspecify.annotations.NullMarked;

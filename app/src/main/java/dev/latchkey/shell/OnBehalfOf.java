package dev.latchkey.shell;

import org.jspecify.annotations.Nullable;

/** A page in the {@link PublicLayout} that an organisation shows to people outside. */
public interface OnBehalfOf {

    /** Asked when the page is shown, after its route parameters are set; null for the product itself. */
    @Nullable Letterhead letterhead();
}

package dev.latchkey.journeys;

import com.microsoft.playwright.Browser;

/** Where a page is looked at; by day and by night. */
enum Look {
    DESK(1280),
    PHONE(390);

    private final int width;

    Look(int width) {
        this.width = width;
    }

    Browser.NewContextOptions options() {
        return new Browser.NewContextOptions().setViewportSize(width, 860);
    }
}

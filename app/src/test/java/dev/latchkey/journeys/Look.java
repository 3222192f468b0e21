package dev.latchkey.journeys;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;

/** Where a page is looked at; by day and by night. */
enum Look {
    DESK(1280),
    PHONE(390);

    private static final int HEIGHT = 860;

    private final int width;

    Look(int width) {
        this.width = width;
    }

    Browser.NewContextOptions options() {
        return new Browser.NewContextOptions().setViewportSize(width, HEIGHT);
    }

    void resize(Page page) {
        page.setViewportSize(width, HEIGHT);
    }
}

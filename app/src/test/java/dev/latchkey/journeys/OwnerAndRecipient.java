package dev.latchkey.journeys;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import dev.latchkey.local.JourneyEnvironment;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;

/** Mia at her desk, who shares, and Lena with her phone, who is to see it; each in a browser of her own. */
@ExtendWith(FailedPages.class)
abstract class OwnerAndRecipient {

    static JourneyEnvironment latchkey;
    static Story story;
    static Chromium chromium;
    BrowserContext owner;
    private BrowserContext recipient;
    Page mia;
    Page lena;

    @BeforeAll
    static void start() {
        latchkey = JourneyEnvironment.shared();
        latchkey.seedDemo();
        story = new Story(latchkey);
        chromium = Chromium.start();
    }

    @AfterAll
    static void stop() {
        chromium.close();
    }

    @BeforeEach
    void people() {
        owner = chromium.person();
        recipient = chromium.personWithPhone();
        mia = owner.newPage();
        lena = recipient.newPage();
    }

    @AfterEach
    void leave() {
        owner.close();
        recipient.close();
    }

    static String base() {
        return Story.base(latchkey.node());
    }
}

package dev.latchkey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModulesTest {

    private static final Path PAGE = Path.of("../docs/architecture.md");
    private static final String BEGIN = "<!-- from the code: begin -->\n";
    private static final String END = "<!-- from the code: end -->";
    private static final String WRITE = "latchkey.docs.write";

    private final ApplicationModules modules = ApplicationModules.of(Latchkey.class);

    @Test
    void features_meet_at_their_borders_only_and_in_no_circle() {
        modules.verify();
    }

    @Test
    void the_picture_of_the_architecture_is_what_the_code_says() throws IOException {
        var page = Files.readString(PAGE);
        int begin = page.indexOf(BEGIN) + BEGIN.length();
        int end = page.indexOf(END);
        assertThat(end).as("the marks in %s", PAGE).isGreaterThanOrEqualTo(begin);
        var picture = new ModulesPicture(modules).markdown();
        if (Boolean.getBoolean(WRITE)) {
            Files.writeString(PAGE, page.substring(0, begin) + picture + page.substring(end));
            return;
        }
        assertThat(page.substring(begin, end))
                .as("docs/architecture.md; renew it by this test with -D%s=true", WRITE)
                .isEqualTo(picture);
    }
}

package dev.latchkey.keys;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** All keys of this installation. Changing one ends what was derived with it. */
@Component
public class ServerKeys {

    private final ServerKey links;
    private final ServerKey codes;

    ServerKeys(@Value("${latchkey.keys.links:}") String links, @Value("${latchkey.keys.codes:}") String codes) {
        this.links = ServerKey.read("latchkey.keys.links", links);
        this.codes = ServerKey.read("latchkey.keys.codes", codes);
    }

    /** For the links of grants. */
    public ServerKey links() {
        return links;
    }

    /** For one-time passwords and the digests of typed addresses. */
    public ServerKey codes() {
        return codes;
    }
}

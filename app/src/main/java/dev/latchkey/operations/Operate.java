package dev.latchkey.operations;

import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The way into Camunda Operate, where its address is known. */
@Component
public class Operate {

    /** The property with its address. */
    public static final String PROPERTY = "latchkey.operations.operate-url";

    private final String address;

    Operate(@Value("${" + PROPERTY + ":}") String address) {
        this.address = address.strip().replaceFirst("/+$", "");
        if (!this.address.isEmpty() && !this.address.matches("https?://.+")) {
            throw new IllegalArgumentException(PROPERTY + " must begin with http:// or https://: " + address);
        }
    }

    /** Whether links can lead there. */
    public boolean isKnown() {
        return !address.isEmpty();
    }

    /**
     * An instance there; ids are all that the address says.
     *
     * @param instanceKey null where none is known to run
     */
    public Optional<URI> instance(@Nullable Long instanceKey) {
        return instanceKey == null || !isKnown()
                ? Optional.empty()
                : Optional.of(URI.create(address + "/processes/" + instanceKey));
    }
}

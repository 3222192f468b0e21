package dev.latchkey.rows;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.convert.converter.GenericConverter;
import tools.jackson.databind.json.JsonMapper;

/** Keeps values of one type in a JSON column. A feature offers a bean of it for each such type. */
public final class JsonColumn<T> implements GenericConverter {

    private final Class<T> type;
    private final JsonMapper json;

    public JsonColumn(Class<T> type, JsonMapper json) {
        this.type = type;
        this.json = json;
    }

    @Override
    public Set<ConvertiblePair> getConvertibleTypes() {
        return Set.of(new ConvertiblePair(type, String.class), new ConvertiblePair(String.class, type));
    }

    @Override
    public @Nullable Object convert(@Nullable Object source, TypeDescriptor from, TypeDescriptor to) {
        if (source == null) {
            return null;
        }
        return source instanceof String text ? json.readValue(text, type) : json.writeValueAsString(source);
    }
}

package dev.latchkey.reports;

import java.util.List;
import org.springframework.core.convert.converter.Converter;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Tiles and columns are kept as JSON. */
final class JsonColumns {

    private static final JsonMapper JSON = JsonMapper.shared();

    private JsonColumns() {}

    @Component
    @WritingConverter
    static class TilesToJson implements Converter<Tiles, String> {
        @Override
        public String convert(Tiles tiles) {
            return JSON.writerFor(JSON.getTypeFactory().constructCollectionType(List.class, Tile.class))
                    .writeValueAsString(tiles.all());
        }
    }

    @Component
    @ReadingConverter
    static class JsonToTiles implements Converter<String, Tiles> {
        @Override
        public Tiles convert(String json) {
            return new Tiles(List.of(JSON.readValue(json, Tile[].class)));
        }
    }

    @Component
    @WritingConverter
    static class ColumnsToJson implements Converter<Columns, String> {
        @Override
        public String convert(Columns columns) {
            return JSON.writeValueAsString(columns.all());
        }
    }

    @Component
    @ReadingConverter
    static class JsonToColumns implements Converter<String, Columns> {
        @Override
        public Columns convert(String json) {
            return new Columns(List.of(JSON.readValue(json, Column[].class)));
        }
    }
}

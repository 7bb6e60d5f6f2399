package de.verweisnetz.data.export;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.verweisnetz.data.exchange.EntityKind;
import de.verweisnetz.data.tabular.ExtraColumn;
import de.verweisnetz.data.tabular.HsdsTable;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Puts the documents of a datapackage together by nothing but what its description and the extra column say. */
final class PackageReading {
    static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private final Map<String, String> files = new LinkedHashMap<>();
    private final Map<HsdsTable, List<Map<String, String>>> rows = new EnumMap<>(HsdsTable.class);

    PackageReading(byte[] zip) throws IOException {
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        for (HsdsTable table : HsdsTable.values()) {
            rows.put(table, new ArrayList<>());
            if (files.containsKey(table.file())) {
                CsvReader.builder().ofNamedCsvRecord(files.get(table.file())).stream()
                        .map(NamedCsvRecord::getFieldsAsMap)
                        .forEach(rows.get(table)::add);
            }
        }
    }

    JsonNode description() throws IOException {
        return JSON.readTree(files.get("datapackage.json"));
    }

    List<String> names() {
        return List.copyOf(files.keySet());
    }

    String file(HsdsTable table) {
        return files.get(table.file());
    }

    List<Map<String, String>> rows(HsdsTable table) {
        return rows.get(table);
    }

    List<ObjectNode> documents(EntityKind kind) throws IOException {
        List<ObjectNode> documents = new ArrayList<>();
        for (Map<String, String> row : rows(HsdsTable.of(kind))) {
            documents.add(read(HsdsTable.of(kind), row));
        }
        return documents;
    }

    private ObjectNode read(HsdsTable table, Map<String, String> row) throws IOException {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        for (HsdsTable.Column column : table.columns()) {
            String cell = row.get(column.name());
            if (!cell.isEmpty()) {
                node.set(column.name(), column.number() ? JSON.readTree(cell) : node.textNode(cell.strip()));
            }
        }
        for (Map.Entry<String, HsdsTable> list : table.nested().entrySet()) {
            ArrayNode nested = JsonNodeFactory.instance.arrayNode();
            for (Map<String, String> child : rows(list.getValue())) {
                if (isChild(list.getValue(), child, table, row)) {
                    nested.add(read(list.getValue(), child));
                }
            }
            if (!nested.isEmpty()) {
                node.set(list.getKey(), nested);
            }
        }
        String extra = row.get(ExtraColumn.NAME);
        if (!extra.isEmpty()) {
            ExtraColumn.apply(node, (ObjectNode) JSON.readTree(extra));
        }
        return node;
    }

    private static boolean isChild(
            HsdsTable table, Map<String, String> child, HsdsTable parent, Map<String, String> row) {
        boolean rightTable = table.parentTableColumn()
                .map(column -> child.get(column).equals(parent.resource()))
                .orElse(true);
        return rightTable && child.get(table.parentColumn(parent)).equals(row.get("id"));
    }
}

package de.verweisnetz.data.intake.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.verweisnetz.data.exchange.DirectoryBundle;
import de.verweisnetz.data.exchange.FindingCode;
import de.verweisnetz.data.intake.Limits;
import de.verweisnetz.data.intake.file.BudgetReader;
import de.verweisnetz.data.intake.file.Encoding;
import de.verweisnetz.data.intake.file.LineReader;
import de.verweisnetz.data.intake.file.SourceFile;
import de.verweisnetz.data.intake.file.TextReader;
import de.verweisnetz.data.intake.hsds.LegacyRows;
import de.verweisnetz.data.intake.hsds.RowFields;
import de.verweisnetz.data.intake.hsds.SourceTable;
import de.verweisnetz.data.intake.join.RowTarget;
import de.verweisnetz.data.intake.report.FindingReport;
import de.verweisnetz.data.intake.report.Hostile;
import de.verweisnetz.data.intake.report.Origin;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the forms of HSDS JSON record by record. */
public final class JsonIntake {
    private final SourceFile file;
    private final Limits limits;
    private final FindingReport findings;
    private final RowTarget target;
    private final DocumentSplitter splitter;
    private final ObjectNode header;
    private final JsonFactory factory;
    private final JsonFaults faults;

    public JsonIntake(
            SourceFile file,
            Limits limits,
            FindingReport findings,
            RowTarget target,
            DocumentSplitter splitter,
            ObjectNode header) {
        this.file = file;
        this.limits = limits;
        this.findings = findings;
        this.target = target;
        this.splitter = splitter;
        this.header = header;
        this.factory = JsonFaults.factory(limits);
        this.faults = new JsonFaults(file, limits, findings);
    }

    /** Reads one JSON value; what comes before a mistake in it counts. */
    public void document() throws IOException {
        Encoding encoding = faults.encoding();
        JsonForm form;
        try (InputStream in = file.open();
                JsonParser parser = factory.createParser(new TextReader(in, encoding, line -> {}))) {
            form = JsonForm.of(parser);
        } catch (JsonProcessingException e) {
            form = formUpTo(encoding);
        }
        try (InputStream in = file.open();
                Reader text = new TextReader(in, encoding, faults::badLine);
                BudgetReader budget = new BudgetReader(text, limits.recordChars());
                JsonParser parser = factory.createParser(budget)) {
            read(parser, form, budget);
        } catch (JsonProcessingException e) {
            faults.report(e, 0);
        } catch (Hostile e) {
            e.report(findings, new Origin(file.name(), 0));
        }
    }

    /** Reads a JSON object a line; a bad line does not stop the others. */
    public void lines() throws IOException {
        Encoding encoding = faults.encoding();
        try (InputStream in = file.open();
                LineReader lines =
                        new LineReader(new TextReader(in, encoding, faults::badLine), limits.recordChars())) {
            for (String line = lines.next(); line != null; line = lines.next()) {
                Origin origin = new Origin(file.name(), lines.number());
                if (lines.isCut()) {
                    new Hostile(FindingCode.RECORD_TOO_LARGE, limits.recordChars()).report(findings, origin);
                } else if (!line.isBlank() && !line(line, origin)) {
                    return;
                }
            }
        }
    }

    private boolean line(String line, Origin origin) throws IOException {
        if (!target.admits(origin)) {
            return false;
        }
        try (JsonParser parser = factory.createParser(line)) {
            parser.nextToken();
            JsonNode value = new JsonTree(findings, file.name()).read(parser);
            if (parser.nextToken() != null) {
                findings.report(origin, "", FindingCode.BUNDLE_SHAPE);
                findings.incomplete();
            }
            record(value, origin);
        } catch (JsonProcessingException e) {
            faults.report(e, origin.line());
        }
        return true;
    }

    /** A broken file is still worth its beginning; then its first key has to tell. */
    private JsonForm formUpTo(Encoding encoding) throws IOException {
        try (InputStream in = file.open();
                JsonParser parser = factory.createParser(new TextReader(in, encoding, line -> {}))) {
            JsonToken first = parser.nextToken();
            while (first == JsonToken.START_OBJECT && parser.nextToken() == JsonToken.FIELD_NAME) {
                String key = parser.currentName();
                boolean list = parser.nextToken() == JsonToken.START_ARRAY;
                if (list && SourceTable.named(key).isPresent()) {
                    return JsonForm.TABLES;
                }
                if (list && JsonForm.isPage(key)) {
                    return JsonForm.PAGE;
                }
                parser.skipChildren();
            }
            return first == JsonToken.START_ARRAY ? JsonForm.LIST : JsonForm.DOCUMENT;
        } catch (JsonProcessingException e) {
            return JsonForm.DOCUMENT;
        }
    }

    private void read(JsonParser parser, JsonForm form, BudgetReader budget) throws IOException {
        JsonToken first = parser.nextToken();
        if (first == null) {
            findings.report(new Origin(file.name(), 1), "", FindingCode.EMPTY_FILE);
            return;
        }
        boolean wanted =
                switch (form) {
                    case TABLES, PAGE -> properties(parser, budget);
                    case LIST -> list(parser, "", null, budget);
                    case DOCUMENT -> document(parser);
                    case OTHER -> {
                        findings.report(new Origin(file.name(), 1), "", FindingCode.BUNDLE_SHAPE);
                        yield false;
                    }
                };
        // A file with something behind its end must not pass as whole.
        if (wanted && parser.nextToken() != null) {
            findings.report(origin(parser), "", FindingCode.BUNDLE_SHAPE);
            findings.incomplete();
        }
    }

    private boolean document(JsonParser parser) throws IOException {
        Origin origin = origin(parser);
        if (target.admits(origin)) {
            record(new JsonTree(findings, file.name()).read(parser), origin);
            return true;
        }
        return false;
    }

    private boolean properties(JsonParser parser, BudgetReader budget) throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String key = parser.currentName();
            JsonToken token = parser.nextToken();
            SourceTable table = SourceTable.named(key).orElse(null);
            if (token == JsonToken.START_ARRAY && (table != null || JsonForm.isPage(key))) {
                if (!list(parser, key, table, budget)) {
                    return false;
                }
            } else if (table != null && token == JsonToken.START_OBJECT) {
                single(parser, key, table);
            } else if (table != null && token != JsonToken.VALUE_NULL) {
                parser.skipChildren();
                findings.report(origin(parser), key, FindingCode.NOT_A_LIST);
            } else {
                header(key, new JsonTree(findings, file.name()).read(parser), origin(parser));
            }
        }
        return true;
    }

    private void header(String key, JsonNode value, Origin origin) {
        header.set(key, value);
        if (key.equals("hsds_version") && !value.asText().startsWith(DirectoryBundle.HSDS_VERSION)) {
            findings.report(origin, key, FindingCode.HSDS_VERSION, value.asText());
        }
    }

    private boolean list(JsonParser parser, String name, @Nullable SourceTable table, BudgetReader budget)
            throws IOException {
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            Origin origin = origin(parser);
            if (!target.admits(origin)) {
                return false;
            }
            budget.renew();
            JsonNode value = new JsonTree(findings, file.name()).read(parser);
            if (table == null) {
                record(value, origin);
            } else if (value instanceof ObjectNode object) {
                listed(name, table, object, origin);
            } else {
                findings.report(origin, "", FindingCode.NOT_AN_OBJECT);
            }
        }
        return true;
    }

    private void single(JsonParser parser, String name, SourceTable table) throws IOException {
        Origin origin = origin(parser);
        if (target.admits(origin) && new JsonTree(findings, file.name()).read(parser) instanceof ObjectNode object) {
            listed(name, table, object, origin);
        }
    }

    /** A row of a list that says by its name what it holds. */
    private void listed(String name, SourceTable table, ObjectNode object, Origin origin) {
        if (!isCurrent()) {
            LegacyRows.convert(SourceTable.stem(name), table, object);
        }
        splitter.expectCurrent(isCurrent());
        put(table, object, origin);
    }

    /** What is no record may be an envelope around lists of them. */
    private void unknown(ObjectNode object, Origin origin) {
        JsonNode inner = object.size() == 1 ? object.elements().next() : object;
        boolean any = false;
        for (Map.Entry<String, JsonNode> field : List.copyOf(inner.properties())) {
            Optional<SourceTable> table = SourceTable.named(field.getKey());
            if (table.isPresent() && field.getValue() instanceof ArrayNode list) {
                any = true;
                RowFields.objects(list).forEach(row -> listed(field.getKey(), table.get(), row, origin));
            }
        }
        if (!any) {
            findings.report(origin, "", FindingCode.UNKNOWN_KIND);
        }
    }

    /** Whether the file says of itself that nothing in it is from before HSDS 3. */
    private boolean isCurrent() {
        return header.path("hsds_version").asText().startsWith("3");
    }

    /** A record that has to tell itself what it is; ours carry their kind beside the document. */
    private void record(JsonNode value, Origin origin) {
        if (!(value instanceof ObjectNode object)) {
            findings.report(origin, "", FindingCode.NOT_AN_OBJECT);
            return;
        }
        Wrapping wrapping = Wrapping.open(object);
        ObjectNode document = wrapping.document();
        Optional<SourceTable> table = wrapping.table().or(() -> KindGuess.of(document, file.name()));
        if (table.isEmpty()) {
            unknown(document, origin);
            return;
        }
        if (!wrapping.isOurs()) {
            LegacyRows.inside(table.get().singular(), table.get(), document);
        }
        splitter.expectCurrent(wrapping.isOurs());
        put(table.get(), document, origin);
    }

    private void put(SourceTable table, ObjectNode object, Origin origin) {
        if (table.kind().isPresent()) {
            splitter.document(table, object, origin);
        } else {
            splitter.row(table, object, origin);
        }
    }

    private Origin origin(JsonParser parser) {
        return new Origin(file.name(), Math.max(parser.currentTokenLocation().getLineNr(), 1));
    }
}

package de.verweisnetz.isolation;

import static de.verweisnetz.isolation.Row.COORDINATORS;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.verweisnetz.directory.TestBundle;
import de.verweisnetz.directory.TestImport;
import de.verweisnetz.platform.Ids;
import de.verweisnetz.testing.Api;
import de.verweisnetz.testing.Member;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Rows about imports: all coordinators of a node share them, and nobody else has any. */
final class ImportRows {
    static final List<Row> ROWS = List.of(
            row("receiveImport", w -> Ask.by(w.coordinator()).body(TestBundle.offer())),
            row("listImports", w -> Ask.by(w.coordinator())),
            row("getImport", w -> about(checked(w))),
            row("startImport", w -> about(checked(w))),
            row("cancelImport", w -> about(checked(w))),
            row("undoImport", w -> about(imports(w).run(TestBundle.offer()))),
            row("retryQuarantine", w -> about(faulty(w))),
            row("decideConflicts", w -> about(checked(w)).body(Map.of("keep", "OURS"))),
            row("mapColumns", w -> mapping(table(w))),
            row("listImportChanges", w -> about(checked(w))),
            row("listImportFindings", w -> about(faulty(w))),
            row("listImportFindingGroups", w -> about(faulty(w))),
            row("listQuarantine", w -> about(faulty(w))),
            row("correctRow", w -> correcting(w, faulty(w))),
            row("harvest", w -> Ask.by(w.coordinator())
                    .body(Map.of("url", "http://127.0.0.1:9/hsds", "source", "Musternetz " + Ids.next()))),
            row("listImportFields", w -> Ask.by(w.coordinator())),
            row("listImportSources", w -> Ask.by(w.coordinator())),
            row("addImportSource", w -> Ask.by(w.coordinator()).body(source())),
            row("getImportSource", w -> about(added(w))),
            row("changeImportSource", w -> about(added(w)).body(source())),
            row("listMappings", w -> about(added(w))),
            row("rememberMapping", w -> remembering(w)),
            row("getProvenance", w -> Ask.by(w.coordinator())
                    .with("kind", "service_at_location")
                    .about(w.offer().id)));

    private ImportRows() {}

    private static Row row(String operation, Function<World, Ask> ask) {
        return Row.shared(operation, COORDINATORS, ask);
    }

    private static TestImport imports(World w) {
        return TestImport.as(w.coordinator());
    }

    private static Ask about(JsonNode batch) {
        return Ask.by(Member.of("coordinator")).about(batch.at("/id"));
    }

    private static JsonNode checked(World w) {
        return imports(w).check(TestBundle.offer());
    }

    private static JsonNode faulty(World w) {
        var bundle = TestBundle.offer();
        ((ObjectNode) bundle.at("/services/0/verweisnetz")).putArray("topics").add("ARB.NICHTS");
        return imports(w).check(bundle);
    }

    private static JsonNode table(World w) {
        return imports(w)
                .upload(
                        "?file_name=liste.csv&source=Musterliste%20" + Ids.next(),
                        "text/csv",
                        "Träger;Beratungsstelle;PLZ;Ort;Sprachen\r\nMusterverein;Musterstelle;10178;Berlin;Polnisch\r\n");
    }

    private static Ask mapping(JsonNode batch) {
        return about(batch).body(batch.at("/table/mapping"));
    }

    private static Ask correcting(World w, JsonNode batch) {
        var row = imports(w).get(batch, "quarantine").at("/items/0");
        return about(batch).with("row", row.at("/row")).body(Map.of("body", row.at("/body")));
    }

    private static Map<String, Object> source() {
        return Map.of("name", "Musterliste " + Ids.next(), "republish", false);
    }

    private static JsonNode added(World w) {
        return World.made(Api.as(w.coordinator()).post("/v1/import-sources", source()));
    }

    private static Ask remembering(World w) {
        var table = table(w).at("/table");
        return about(added(w)).body(Map.of("header", table.at("/header"), "mapping", table.at("/mapping")));
    }
}

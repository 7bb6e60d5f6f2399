package de.verweisnetz.data.seed;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.verweisnetz.data.exchange.BundleReader;
import de.verweisnetz.data.exchange.DirectoryBundle;
import de.verweisnetz.data.exchange.EntityKind;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;

/** The synthetic directory a fresh node starts with: one file of organisations and services, one of offers per Land. */
public final class SeedDirectory {
    private static final String FOLDER = "/de/verweisnetz/data/seed/";
    private static final LocalDate WRITTEN = LocalDate.of(2026, 11, 22);
    private static final String SOURCE = "Musterverzeichnis";
    private static final List<String> FILES = List.of(
            "organizations-and-services",
            "nationwide",
            "01-schleswig-holstein",
            "02-hamburg",
            "03-niedersachsen",
            "04-bremen",
            "05-nordrhein-westfalen",
            "06-hessen",
            "07-rheinland-pfalz",
            "08-baden-wuerttemberg",
            "09-bayern",
            "10-saarland",
            "11-berlin",
            "12-brandenburg",
            "13-mecklenburg-vorpommern",
            "14-sachsen",
            "15-sachsen-anhalt",
            "16-thueringen");

    private SeedDirectory() {}

    /** All files and the topic taxonomy as one new bundle. */
    public static DirectoryBundle bundle() {
        DirectoryBundle seed = DirectoryBundle.empty(SOURCE);
        FILES.forEach(file -> addFile(file, seed));
        seed.taxonomies().add(TopicTaxonomy.taxonomy());
        seed.taxonomyTerms().addAll(TopicTaxonomy.terms());
        return seed;
    }

    /**
     * The same bundle in its exchange form, as a coordinator would upload it on that day.
     *
     * <p>All its dates move along: what was confirmed three weeks before the files were written was confirmed three weeks
     * ago, so that a demo never goes stale.
     */
    public static InputStream stream(LocalDate today) {
        try {
            ObjectNode json = bundle().toJson();
            DateShift.between(WRITTEN, today).apply(json);
            return new ByteArrayInputStream(new ObjectMapper().writeValueAsBytes(json));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void addFile(String file, DirectoryBundle seed) {
        try (InputStream in = SeedDirectory.class.getResourceAsStream(FOLDER + file + ".json")) {
            if (in == null) {
                throw new IllegalStateException("Missing seed file " + file);
            }
            BundleReader.Result result = BundleReader.read(in);
            if (!result.isReadable()) {
                throw new IllegalStateException("Seed file " + file + ": " + result.findings());
            }
            for (EntityKind kind : EntityKind.values()) {
                List<ObjectNode> records = result.bundle().of(kind);
                seed.of(kind).addAll(records);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

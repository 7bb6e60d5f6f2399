package de.verweisnetz.directory;

import static de.verweisnetz.directory.DirectoryRows.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import de.verweisnetz.data.exchange.EntityKind;
import de.verweisnetz.data.export.DirectoryFormat;
import de.verweisnetz.data.export.ExportHeader;
import de.verweisnetz.platform.Ids;
import de.verweisnetz.testing.ApiIT;
import de.verweisnetz.testing.Member;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Directories as the tables of HSDS, of any version that is in use. */
class PackageUploadsIT extends ApiIT {
    private final TestImport imports = TestImport.as(Member.of("coordinator"));
    private final String word = "x" + Ids.next();

    @Test
    void a_package_of_version_3_1_gives_back_what_was_packed() throws Exception {
        var bundle = TestBundle.offer();

        var batch = upload(packed(bundle));

        assertThat(batch.at("/counts/new").asInt()).as(batch.toString()).isEqualTo(4);
        assertThat(batch.at("/counts/invalid").asInt()).isZero();
        assertThat(DirectoryRows.stored(bundle, "/service_at_locations/0/id")).isOne();
    }

    @Test
    void a_package_of_version_2_0_is_mapped() throws SQLException {
        var files = tables();
        files.put("service_at_locations.csv", "id,service_id,location_id,description\n31,11,21,Muster\n");
        files.put("schedules.csv", "id,service_at_location_id,byday,opens_at,closes_at\n41,31,MO,09:00,12:00\n");
        files.put("service_attributes.csv", "id,service_id,taxonomy_term_id\n61,11,51\n");
        files.put("taxonomy_terms.csv", "id,term,description,taxonomy\n51,Musterbegriff,Probe,Muster\n");

        checkTwice(files, "schedules");
    }

    @Test
    void a_package_of_version_1_1_is_mapped() throws SQLException {
        var files = tables();
        files.put("services_at_location.csv", "id,service_id,location_id\n31,11,21\n");
        files.put(
                "regular_schedules.csv", "id,service_at_location_id,weekday,opens_at,closes_at\n41,31,1,09:00,12:00\n");
        files.put(
                "physical_addresses.csv",
                "id,location_id,address_1,city,postal_code,country,state_province\n71,21,Musterweg 1,Berlin,10178,DE,BE\n");

        checkTwice(files, "schedules");
    }

    /** Numbers become ids that are the same at the next time. */
    private void checkTwice(Map<String, String> files, String nested) throws SQLException {
        var zip = TestPackage.zip(files);

        var batch = upload(zip);

        assertThat(batch.at("/counts/invalid").asInt())
                .as(imports.get(batch, "findings").toString())
                .isZero();
        assertThat(batch.at("/counts/new").asInt()).isGreaterThanOrEqualTo(4);
        var id = "SELECT %s FROM directory.document WHERE kind = '%s' AND body ->> 'name' = '%s'";
        assertThat(text(id.formatted("body #>> '{verweisnetz,original_id}'", "organization", word)))
                .isEqualTo("1");
        assertThat(text(
                        """
                        SELECT jsonb_array_length(o.body -> '%s') FROM directory.document o
                          JOIN directory.document s ON s.kind = 'service' AND s.id = o.service_id
                         WHERE o.kind = 'service_at_location' AND s.body ->> 'name' = 'Beratung %s'"""
                                .formatted(nested, word)))
                .isEqualTo("1");
        var again = upload(zip);
        assertThat(again.at("/counts/new").asInt()).isZero();
        assertThat(again.at("/counts/unchanged").asInt())
                .isEqualTo(batch.at("/counts/new").asInt());
        assertThat(again.at("/counts/written").asInt()).isZero();
    }

    private Map<String, String> tables() {
        var files = new LinkedHashMap<String, String>();
        files.put("organizations.csv", "id,name,description\n1," + word + ",Ein Verein.\n");
        files.put("services.csv", "id,organization_id,name,status\n11,1,Beratung " + word + ",active\n");
        files.put("locations.csv", "id,organization_id,name,latitude,longitude\n21,1,Haus " + word + ",52.5,13.4\n");
        return files;
    }

    private JsonNode upload(byte[] zip) {
        var batch = imports.upload(
                "?dry_run=false&file_name=muster.zip&source=Musterpaket%20" + word, "application/zip", zip);
        assertThat(batch.at("/state").asText()).as(batch.toString()).isEqualTo("DONE");
        return batch;
    }

    private static byte[] packed(JsonNode bundle) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var writer = DirectoryFormat.DATAPACKAGE.open(out, new ExportHeader("Muster", false, null))) {
            for (var kind : EntityKind.values()) {
                for (var document : bundle.path(kind.property())) {
                    writer.write(kind, document.deepCopy());
                }
            }
            writer.finish();
        }
        return out.toByteArray();
    }
}

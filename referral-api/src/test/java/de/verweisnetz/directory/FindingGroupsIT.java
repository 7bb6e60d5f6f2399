package de.verweisnetz.directory;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import de.verweisnetz.platform.Ids;
import de.verweisnetz.testing.ApiIT;
import de.verweisnetz.testing.Member;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Of a thousand rows that lack the same, a coordinator reads once that they lack it. */
class FindingGroupsIT extends ApiIT {
    private static final String TABLE =
            """
            Träger;Beratungsstelle;PLZ;Ort;Sprachen
            Musterverein %1$s;Musterstelle A;10178;Berlin;Polnisch
            Musterverein %1$s;Musterstelle B;10178;Berlin;Polnisch, Klingonisch
            Musterverein %1$s;Musterstelle C;10178;Berlin;Rumänisch, Elbisch
            """;

    private final TestImport imports = TestImport.as(Member.of("coordinator"));
    private final JsonNode batch = checked();

    @Test
    void what_is_the_same_of_many_rows_is_told_once_with_the_words_of_people() {
        var area = group("recommended", "/verweisnetz/area");

        assertThat(area.at("/count").asInt()).isEqualTo(3);
        assertThat(area.at("/field_label").asText()).isEqualTo("Area of responsibility");
        assertThat(area.at("/message").asText())
                .contains("Area of responsibility")
                .doesNotContain("area");
        assertThat(area.at("/alike").asBoolean()).isTrue();
        assertThat(area.at("/advice").asText()).isNotBlank();
    }

    @Test
    void a_group_leads_to_its_findings_and_to_no_others() {
        var groups = imports.get(batch, "finding-groups").at("/items");
        long all = 0;
        for (var group : groups) {
            var listed = imports.get(batch, "findings?limit=100&" + filter(group));
            assertThat(listed.at("/total").asLong())
                    .as(group.toString())
                    .isEqualTo(group.at("/count").asLong());
            all += group.at("/count").asLong();
        }
        assertThat(all).isEqualTo(imports.get(batch, "findings").at("/total").asLong());
    }

    private JsonNode group(String code, String pointer) {
        for (var group : imports.get(batch, "finding-groups").at("/items")) {
            if (group.at("/code").asText().equals(code)
                    && group.at("/pointer").asText().equals(pointer)) {
                return group;
            }
        }
        throw new AssertionError(imports.get(batch, "finding-groups").toString());
    }

    private static String filter(JsonNode group) {
        return "severity=" + group.at("/severity").asText() + "&code="
                + group.at("/code").asText() + "&kind=" + group.at("/kind").asText() + "&pointer="
                + URLEncoder.encode(group.at("/pointer").asText(), StandardCharsets.UTF_8);
    }

    private JsonNode checked() {
        var word = Ids.next().toString();
        return imports.upload("?file_name=liste.csv&source=Musterliste%20" + word, "text/csv", TABLE.formatted(word));
    }
}

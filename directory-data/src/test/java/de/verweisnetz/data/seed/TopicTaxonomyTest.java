package de.verweisnetz.data.seed;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import de.verweisnetz.data.codelist.CodeLists;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TopicTaxonomyTest {
    private final List<ObjectNode> terms = TopicTaxonomy.terms();

    @Test
    void every_topic_is_a_term_with_its_label() {
        assertThat(terms).hasSameSizeAs(CodeLists.load().topics().codes()).allSatisfy(term -> {
            String code = term.path("code").asText();
            assertThat(term.path("name").asText())
                    .isEqualTo(CodeLists.load().topics().label(code, Locale.GERMAN));
            assertThat(term.path("taxonomy_id").asText())
                    .isEqualTo(TopicTaxonomy.taxonomy().path("id").asText());
        });
    }

    @Test
    void a_term_of_the_second_level_names_its_parent() {
        assertThat(terms)
                .filteredOn(term -> term.path("code").asText().equals("ARB.LOHN"))
                .singleElement()
                .satisfies(term -> assertThat(term.path("parent_id").asText())
                        .isEqualTo(TopicTaxonomy.termId("ARB").toString()));
    }

    @Test
    void ids_never_change_since_other_nodes_refer_to_them() {
        assertThat(TopicTaxonomy.id()).isEqualTo(UUID.fromString("3dd0a272-9b28-3100-96fb-bcc1be01f840"));
        assertThat(TopicTaxonomy.termId("ARB.LOHN")).isEqualTo(UUID.fromString("613870a8-57fe-3deb-9a54-e6527db59f58"));
    }
}

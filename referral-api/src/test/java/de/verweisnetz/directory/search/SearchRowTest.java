package de.verweisnetz.directory.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import de.verweisnetz.directory.document.OfferDocuments;
import de.verweisnetz.platform.json.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SearchRowTest {
    @Test
    void an_offer_is_found_by_the_names_of_its_place_and_by_other_names_of_its_organisation_and_service() {
        assertThat(words("PUBLIC")).contains("'^linde':1A", "'^mv':1A", "'^sorgentelefon':1A");
    }

    @ParameterizedTest
    @ValueSource(strings = {"SECRET", "ON_REQUEST"})
    void the_name_of_a_place_that_is_not_public_is_no_way_to_it(String visibility) {
        assertThat(words(visibility)).contains("'^mv':1A").doesNotContain("linde");
    }

    private static String words(String visibility) {
        return SearchRow.of(
                        new OfferDocuments(
                                json(
                                        """
                                {"id": "4a000000-0000-4000-8000-000000000001", "verweisnetz": {"area": ["05315"]}}"""),
                                json(
                                        """
                                {"id": "4a000000-0000-4000-8000-000000000003", "name": "Musterstelle", "status": "active",
                                 "alternate_name": "Sorgentelefon", "verweisnetz": {"centre_type": "MBE", "topics": ["ARB.LOHN"]}}"""),
                                json(
                                        """
                                {"id": "4a000000-0000-4000-8000-000000000004", "name": "Haus an der Linde",
                                 "verweisnetz": {"address_visibility": "%s", "kreis": "05315"}}"""
                                                .formatted(visibility)),
                                json(
                                        """
                                {"id": "4a000000-0000-4000-8000-000000000002", "name": "Musterverein", "alternate_name": "MV"}""")))
                .words();
    }

    private static ObjectNode json(String text) {
        return Json.read(text, ObjectNode.class);
    }
}

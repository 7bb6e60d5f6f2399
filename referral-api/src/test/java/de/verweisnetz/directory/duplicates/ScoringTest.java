package de.verweisnetz.directory.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import de.verweisnetz.data.exchange.EntityKind;
import de.verweisnetz.directory.DuplicateReason;
import de.verweisnetz.directory.DuplicateReason.Code;
import de.verweisnetz.directory.document.DocumentKey;
import de.verweisnetz.platform.json.Json;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ScoringTest {
    private static final Rarity RARE = new Rarity(Map.of());

    @Test
    void the_same_name_and_number_in_two_spellings_are_the_same() {
        var score = score(
                organization("{'name': 'Musterverein Grünstraße e. V.', 'phones': [{'number': '030 23125100'}]}"),
                organization("{'name': 'MUSTERVEREIN Gruenstrasse', 'phones': [{'number': '+49 (30) 23125-100'}]}"),
                RARE);

        assertThat(codes(score)).containsExactly(Code.SAME_NAME, Code.SAME_PHONE);
        assertThat(score.value()).isEqualTo(80);
    }

    @Test
    void a_misspelt_or_joined_name_is_alike_in_part() {
        var score = score(
                organization("{'name': 'Migrationsberatung Musterhafen'}"),
                organization("{'name': 'Migrations-Beratung Musterhaven'}"),
                RARE);

        assertThat(codes(score)).containsExactly(Code.SIMILAR_NAME);
        assertThat(score.value()).isBetween(30, 54);
    }

    @Test
    void a_value_that_many_have_says_little() {
        var one = organization("{'name': 'Beratungsstelle', 'website': 'https://example.org'}");
        var other = organization("{'name': 'Beratungsstelle', 'website': 'http://www.example.org/'}");
        var holders = new HashMap<Key, Integer>();
        one.all().forEach(key -> holders.put(key, Rarity.COMMON));

        assertThat(score(one, other, RARE).deservesALook()).isTrue();
        assertThat(score(one, other, new Rarity(holders)).value()).isLessThan(10);
    }

    @Test
    void another_number_of_the_same_register_speaks_against_it() {
        var score = score(
                organization(
                        "{'name': 'Musterverein', 'organization_identifiers': [{'identifier_scheme': 'VR', 'identifier': '1'}]}"),
                organization(
                        "{'name': 'Musterverein', 'organization_identifiers': [{'identifier_scheme': 'vr', 'identifier': '2'}]}"),
                RARE);

        assertThat(codes(score)).contains(Code.OTHER_REGISTER_ID);
        assertThat(score.deservesALook()).isFalse();
    }

    @Test
    void a_secret_place_has_no_address_to_compare() {
        var secret = place("SECRET");
        var open = place("PUBLIC");

        assertThat(secret.has(KeyField.ADDRESS)).isFalse();
        assertThat(open.has(KeyField.ADDRESS)).isTrue();
        assertThat(codes(score(secret, open, RARE))).doesNotContain(Code.SAME_ADDRESS, Code.OTHER_ADDRESS);
    }

    @Test
    void streets_are_the_same_in_every_spelling_and_no_key_tells_them() {
        var address = Folded.address("10178", "Straße des 17. Juni 135");

        assertThat(Folded.address("10178", "Musterstr. 12-14"))
                .isEqualTo(Folded.address("10178", "Musterstraße 12"))
                .isNotEqualTo(Folded.address("10178", "Musterstraße 1214"));
        assertThat(address).get().asString().endsWith("|135");
        assertThat(place("PUBLIC").values(KeyField.ADDRESS).toString()).doesNotContain("muster");
    }

    @Test
    void the_score_is_the_sum_of_its_reasons_up_to_a_hundred() {
        var one = organization(
                "{'name': 'Musterverein', 'email': 'a@example.org', 'website': 'example.org', 'phones': [{'number': '030 23125100'}]}");

        assertThat(score(one, one, RARE).value()).isEqualTo(100);
        assertThat(Score.of(List.of(new DuplicateReason(Code.OTHER_PLACE, -30))).value())
                .isZero();
    }

    private static Score score(Subject one, Subject other, Rarity rarity) {
        return Scoring.of(one, other, rarity);
    }

    private static List<Code> codes(Score score) {
        return score.reasons().stream().map(DuplicateReason::code).toList();
    }

    private static Subject organization(String json) {
        return subject(EntityKind.ORGANIZATION, json);
    }

    private static Subject place(String visibility) {
        return subject(
                EntityKind.LOCATION,
                "{'name': 'Musterhaus', 'addresses': [{'address_1': 'Musterweg 3', 'postal_code': '10178'}],"
                        + "'verweisnetz': {'address_visibility': '" + visibility + "'}}");
    }

    private static Subject subject(EntityKind kind, String json) {
        var key = new DocumentKey(kind, UUID.randomUUID());
        return KeyReader.read(key, Json.read(json.replace('\'', '"'), ObjectNode.class), List.of());
    }
}

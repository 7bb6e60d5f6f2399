package de.verweisnetz.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;

class RealmFileTest {

    @Test
    void the_realm_of_production_knows_no_user_no_password_grant_and_no_fixed_secret() throws JsonProcessingException {
        JsonNode realm = read(RealmFile.forProduction());

        assertThat(realm.path("users")).isEmpty();
        assertThat(realm.path("bruteForceProtected").asBoolean()).isTrue();
        assertThat(realm.path("clients")).allSatisfy(client -> {
            assertThat(client.path("directAccessGrantsEnabled").asBoolean()).isFalse();
            assertThat(client.path("secret").asText()).matches("\\$\\{[A-Z_]+}");
        });
    }

    @Test
    void the_demonstration_adds_its_clients_and_people() throws JsonProcessingException {
        JsonNode realm = read(RealmFile.withDemo());

        assertThat(names(realm.path("clients"), "clientId"))
                .containsExactly(
                        "partner-portal",
                        "quickstart-cli",
                        "partner-musterberatung-arbeit",
                        "partner-musterberatung-hafen");
        assertThat(names(realm.path("users"), "username"))
                .contains("stefan", "sofia", "paula", "pavel", "clara", "dana", "adam");
        assertThat(realm.path("browserFlow").asText()).isEqualTo("browser");
    }

    @Test
    void every_client_names_the_api_as_audience() throws JsonProcessingException {
        assertThat(read(RealmFile.withDemo()).path("clients"))
                .allSatisfy(client -> assertThat(client.path("protocolMappers")).anySatisfy(mapper -> assertThat(
                                mapper.at("/config/included.custom.audience").asText())
                        .isEqualTo("referral-api")));
    }

    private static JsonNode read(String realm) throws JsonProcessingException {
        return new ObjectMapper().readTree(realm);
    }

    private static List<String> names(JsonNode list, String field) {
        return list.findValuesAsText(field);
    }
}

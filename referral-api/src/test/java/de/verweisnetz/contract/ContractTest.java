package de.verweisnetz.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.parser.OpenAPIV3Parser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ContractTest {
    @Test
    void code_and_contract_know_the_same_routes_and_parameters() throws IOException {
        assertThat(RoutesInCode.all()).isEqualTo(RoutesInContract.all());
    }

    @Test
    void every_operation_has_an_id_a_summary_a_tag_and_a_default_answer() throws IOException {
        for (var operation : operations()) {
            assertThat(operation.path("operationId").asText())
                    .as(operation.toString())
                    .isNotBlank();
            assertThat(operation.path("summary").asText()).isNotBlank();
            assertThat(operation.path("tags")).hasSize(1);
            assertThat(operation.path("responses").properties())
                    .extracting(java.util.Map.Entry::getKey)
                    .as(operation.path("operationId").asText())
                    .containsAnyOf("default", "200");
        }
    }

    @Test
    void every_reference_leads_somewhere() throws IOException {
        var contract = RoutesInContract.document();
        var references = contract.findValuesAsText("$ref");

        assertThat(references).isNotEmpty().allSatisfy(reference -> assertThat(
                        contract.at(reference.substring(1)).isMissingNode())
                .as(reference)
                .isFalse());
    }

    @Test
    void the_version_of_the_format_is_the_one_the_server_can_read() throws IOException {
        assertThat(RoutesInContract.document().get("openapi").asText()).isEqualTo("3.0.3");
    }

    /** A parser of contracts finds what YAML alone lets pass: a comma in a description that ends it, a misspelt key. */
    @Test
    void a_parser_of_contracts_has_nothing_to_say() throws IOException {
        var contract = Files.readString(Path.of("target", "contract", "openapi.yaml"));

        assertThat(new OpenAPIV3Parser().readContents(contract, null, null).getMessages())
                .isEmpty();
    }

    private static List<JsonNode> operations() throws IOException {
        var operations = new ArrayList<JsonNode>();
        var verbs = Set.of("get", "post", "put", "patch", "delete");
        RoutesInContract.document().get("paths").forEach(path -> path.properties().stream()
                .filter(entry -> verbs.contains(entry.getKey()))
                .forEach(entry -> operations.add(entry.getValue())));
        return operations;
    }
}

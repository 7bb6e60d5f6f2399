package de.verweisnetz.quickstart.helm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.marcnuri.helm.Helm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HelmChartTest {
    private static final Path CHART = Path.of("..", "helm");
    private static final String KUBERNETES = "1.30.0";
    private static final Map<String, String> VALUES = Map.ofEntries(
            Map.entry("image.repository", "example.org/verweisnetz"),
            Map.entry("publicUrl", "https://verweise.example.org"),
            Map.entry("nodeCode", "N1"),
            Map.entry("database.url", "jdbc:postgresql://db.example.org:5432/verweisnetz?stringtype=unspecified"),
            Map.entry("oidc.issuer", "https://login.example.org/realms/verweisnetz"),
            Map.entry("oidc.jwksUrl", "https://login.example.org/realms/verweisnetz/protocol/openid-connect/certs"),
            Map.entry("secrets.database", "database"),
            Map.entry("secrets.portal", "portal"),
            Map.entry("secrets.keys", "keys"),
            Map.entry("settings.verweisnetz\\.portal\\.operator-email", "post@example.org"));

    private static Map<String, JsonNode> objects = Map.of();

    /** The library prints no hooks, so they are rendered from a copy in which they are ordinary objects. */
    @BeforeAll
    static void render(@TempDir Path copy) throws IOException {
        try (var files = Files.walk(CHART)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var target = copy.resolve(CHART.relativize(file));
                Files.createDirectories(target.getParent());
                Files.writeString(target, Files.readString(file).replace("helm.sh/hook", "example.org/hook"));
            }
        }
        objects = parse(rendered(copy, VALUES)).stream()
                .collect(Collectors.toMap(object -> object.at("/kind").asText(), Function.identity()));
    }

    @Test
    void the_chart_passes_the_strict_lint() {
        var result = new Helm(CHART).lint().strict().call();

        assertThat(result.isFailed())
                .as(String.join("\n", result.getMessages()))
                .isFalse();
    }

    @Test
    void a_missing_value_is_named() {
        VALUES.keySet().stream().filter(name -> !name.startsWith("settings.")).forEach(missing -> {
            var values = VALUES.entrySet().stream()
                    .filter(value -> !value.getKey().equals(missing))
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));

            assertThatThrownBy(() -> rendered(CHART, values)).hasMessageContaining("Set " + missing);
        });
    }

    @Test
    void a_node_code_outside_the_alphabet_is_refused() {
        assertThatThrownBy(() -> new Helm(CHART)
                        .template()
                        .withName("north")
                        .withKubeVersion(KUBERNETES)
                        .set("nodeCode", "IO")
                        .call())
                .hasMessageContaining("nodeCode");
    }

    @Test
    void the_chart_makes_what_a_node_needs_and_no_secret() {
        assertThat(objects).containsOnlyKeys("ConfigMap", "Deployment", "Service", "Job");
    }

    @Test
    void the_node_gets_every_setting_that_has_no_default() {
        var settings = StreamSupport.stream(
                        ((Iterable<String>) () ->
                                        objects.get("ConfigMap").at("/data").fieldNames())
                                .spliterator(),
                        false)
                .toList();

        assertThat(environment("Deployment")).doesNotHaveDuplicates();
        assertThat(settings)
                .contains(
                        "VERWEISNETZ_DB_URL",
                        "VERWEISNETZ_OIDC_ISSUER",
                        "VERWEISNETZ_OIDC_JWKS_URL",
                        "VERWEISNETZ_KEYS_FILE",
                        "VERWEISNETZ_NODE_CODE",
                        "VERWEISNETZ_PUBLIC_URL",
                        "VERWEISNETZ_PORTAL_OPERATOR_EMAIL");
        assertThat(environment("Deployment"))
                .contains(
                        "VERWEISNETZ_DB_APP_PASSWORD",
                        "VERWEISNETZ_DB_SEARCH_PASSWORD",
                        "VERWEISNETZ_DB_JOBS_PASSWORD",
                        "VERWEISNETZ_PORTAL_CLIENT_SECRET");
    }

    @Test
    void what_is_signed_about_the_audit_trail_has_a_volume_of_its_own_if_one_is_named() throws IOException {
        var values = new HashMap<>(VALUES);
        values.put("audit.claim", "audit-signatures");
        var named = parse(rendered(CHART, values)).stream()
                .collect(Collectors.toMap(object -> object.at("/kind").asText(), Function.identity()));

        assertThat(named.get("ConfigMap")
                        .at("/data/VERWEISNETZ_AUDIT_CHECKPOINTS")
                        .asText())
                .isEqualTo("/var/lib/verweisnetz/audit");
        var pod = named.get("Deployment").at("/spec/template/spec");
        assertThat(pod.findValuesAsText("claimName")).containsExactly("audit-signatures");
        assertThat(pod.at("/containers/0/volumeMounts").findValuesAsText("mountPath"))
                .contains("/var/lib/verweisnetz/audit");
        assertThat(pod.findValuesAsText("key")).contains("audit.jwks");
        assertThat(objects.get("ConfigMap").at("/data").has("VERWEISNETZ_AUDIT_CHECKPOINTS"))
                .isFalse();
        assertThat(objects.get("Deployment").findValuesAsText("claimName")).isEmpty();
    }

    @Test
    void only_the_migration_knows_the_owner() {
        assertThat(environment("Deployment")).noneMatch(name -> name.contains("OWNER"));
        assertThat(environment("Job")).contains("VERWEISNETZ_DB_OWNER_USER", "VERWEISNETZ_DB_OWNER_PASSWORD");
        assertThat(objects.get("Job")
                        .at("/metadata/annotations/example.org~1hook")
                        .asText())
                .isEqualTo("pre-install,pre-upgrade");
    }

    @Test
    void pods_fit_the_restricted_standard() {
        for (var kind : List.of("Deployment", "Job")) {
            var pod = objects.get(kind).at("/spec/template/spec");
            var container = pod.at("/containers/0/securityContext");

            assertThat(pod.at("/securityContext/runAsNonRoot").asBoolean()).isTrue();
            assertThat(pod.at("/securityContext/seccompProfile/type").asText()).isEqualTo("RuntimeDefault");
            assertThat(pod.at("/automountServiceAccountToken").asBoolean(true)).isFalse();
            assertThat(container.at("/allowPrivilegeEscalation").asBoolean(true))
                    .isFalse();
            assertThat(container.at("/readOnlyRootFilesystem").asBoolean()).isTrue();
            assertThat(container.at("/capabilities/drop/0").asText()).isEqualTo("ALL");
        }
    }

    @Test
    void a_lost_database_takes_the_node_out_of_service_but_does_not_restart_it() {
        var container = objects.get("Deployment").at("/spec/template/spec/containers/0");

        assertThat(container.at("/readinessProbe/httpGet/path").asText()).isEqualTo("/health/ready");
        assertThat(container.at("/livenessProbe/httpGet/path").asText()).isEqualTo("/health/live");
    }

    @Test
    void the_service_finds_the_pods() {
        var selector = objects.get("Service").at("/spec/selector");
        var labels = objects.get("Deployment").at("/spec/template/metadata/labels");

        assertThat(selector.properties()).isNotEmpty().isSubsetOf(labels.properties());
        assertThat(objects.get("Job").at("/spec/template/metadata/labels").properties())
                .as("the migration takes no requests")
                .doesNotContain(Map.entry("app.kubernetes.io/component", selector.at("/app.kubernetes.io~1component")));
    }

    private static List<String> environment(String kind) {
        return objects.get(kind).at("/spec/template/spec/containers/0/env").findValuesAsText("name").stream()
                .filter(name -> name.startsWith("VERWEISNETZ"))
                .toList();
    }

    private static String rendered(Path chart, Map<String, String> values) {
        var command = new Helm(chart).template().withName("north").withKubeVersion(KUBERNETES);
        values.forEach(command::set);
        return command.call();
    }

    private static List<JsonNode> parse(String yaml) throws IOException {
        var mapper = new YAMLMapper();
        try (var documents =
                mapper.readerFor(JsonNode.class).<JsonNode>readValues(new YAMLFactory().createParser(yaml))) {
            return documents.readAll().stream().filter(JsonNode::isObject).toList();
        }
    }
}

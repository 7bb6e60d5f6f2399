package de.verweisnetz.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The realm file as it is handed to a real Keycloak, without what the demonstration lays over it. */
@WholeNode
@TestInstance(Lifecycle.PER_CLASS)
class ProductionRealmIT {

    private static final String REALM = "verweisnetz-production";
    private static final String PASSWORD = "correct horse battery";
    private static final String PORTAL = "http://localhost:9";
    private static final Pattern LOGIN_FORM = Pattern.compile("<form[^>]*id=\"kc-form-login\"[^>]*action=\"([^\"]*)\"");

    private String keycloak;
    private String adminToken;

    @BeforeAll
    void importRealm(QuickstartProcess node) throws IOException {
        keycloak = node.keycloakUrl();
        adminToken = Http.token(keycloak + "/realms/master", "admin-cli", "admin", node.secret("keycloak.admin"));
        Http.json(Http.to(keycloak + "/admin/realms", adminToken)
                .POST(BodyPublishers.ofString(realmWithOneUserPerRole()))
                .build());
    }

    @AfterAll
    void removeRealm() {
        Http.json(Http.to(keycloak + "/admin/realms/" + REALM, adminToken)
                .DELETE()
                .build());
    }

    @ParameterizedTest
    @ValueSource(strings = {"coordinator", "dpo", "admin"})
    void who_may_steer_or_see_much_must_set_up_a_second_factor(String role) throws Exception {
        HttpResponse<String> answer = logIn(role);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.uri().toString()).contains("CONFIGURE_TOTP");
        assertThat(answer.body()).contains("kc-totp-settings-form");
    }

    @ParameterizedTest
    @ValueSource(strings = {"streetworker", "partner"})
    void everybody_else_is_sent_back_to_the_portal_after_the_password(String role) throws Exception {
        HttpResponse<String> answer = logIn(role);

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(place ->
                        assertThat(place).startsWith(PORTAL + "/callback?").contains("code="));
    }

    @Test
    void the_login_wears_the_clothes_of_the_portal() throws Exception {
        HttpResponse<String> page = new Browser().get(authorization());

        assertThat(page.body())
                .contains("/login/verweisnetz/")
                .contains("Verweis<span class=\"name__rest\">netz</span>");
    }

    private static String realmWithOneUserPerRole() throws IOException {
        ObjectNode realm = (ObjectNode)
                new ObjectMapper().readTree(RealmFile.forProduction().replace("${VERWEISNETZ_PUBLIC_URL}", PORTAL));
        realm.put("realm", REALM);
        for (String role : List.of("streetworker", "partner", "coordinator", "dpo", "admin")) {
            ObjectNode user = realm.withArray("users").addObject();
            user.put("username", role).put("enabled", true).put("email", role + "@example.org");
            user.put("firstName", "Muster").put("lastName", role);
            user.putArray("realmRoles").add(role);
            user.putArray("credentials").addObject().put("type", "password").put("value", PASSWORD);
        }
        return realm.toString();
    }

    /** Follows redirects within Keycloak and stops at the first that leads out of it. */
    private HttpResponse<String> logIn(String user) throws IOException, InterruptedException {
        Browser browser = new Browser();
        HttpResponse<String> page = browser.get(authorization());
        Matcher form = LOGIN_FORM.matcher(page.body());
        assertThat(form.find()).as("login form in %s", page.body()).isTrue();
        String fields = "username=" + user + "&password=" + encoded(PASSWORD);
        HttpResponse<String> answer = browser.post(form.group(1).replace("&amp;", "&"), fields);
        while (location(answer).startsWith(keycloak)) {
            answer = browser.get(location(answer));
        }
        return answer;
    }

    private String authorization() {
        return keycloak + "/realms/" + REALM + "/protocol/openid-connect/auth?client_id=partner-portal"
                + "&response_type=code&scope=openid&redirect_uri=" + encoded(PORTAL + "/callback");
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /** Like a browser it sends Secure cookies to localhost without TLS, which Java's own cookie handler does not. */
    private static final class Browser {

        private final HttpClient client = HttpClient.newHttpClient();
        private final Map<String, String> cookies = new LinkedHashMap<>();

        HttpResponse<String> get(String url) throws IOException, InterruptedException {
            return send(HttpRequest.newBuilder(URI.create(url)));
        }

        HttpResponse<String> post(String url, String fields) throws IOException, InterruptedException {
            return send(HttpRequest.newBuilder(URI.create(url))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString(fields)));
        }

        private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
            cookies.forEach((name, value) -> request.header("Cookie", name + "=" + value));
            HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
            response.headers().allValues("Set-Cookie").forEach(line -> {
                String[] pair = line.substring(0, line.indexOf(';')).split("=", 2);
                cookies.put(pair[0], pair[1]);
            });
            return response;
        }
    }
}

package de.verweisnetz.portal.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class ApiRequestTest {
    private static final String API = "http://127.0.0.1:8080/api";

    @Test
    void what_comes_from_outside_cannot_leave_its_place_in_the_address() {
        ApiRequest request =
                ApiRequest.get("/v1/directory/{}/{}", "services", "../me?x=1 y").query("reason", "a&b=c");
        assertThat(build(request).uri())
                .hasToString(API + "/v1/directory/services/..%2Fme%3Fx%3D1%20y?reason=a%26b%3Dc");
    }

    @Test
    void a_parameter_without_a_value_is_left_out() {
        ApiRequest request = ApiRequest.get("/v1/checks")
                .parameters("")
                .query("hours", null)
                .query("limit", 100)
                .query("reason", "AGE");
        assertThat(build(request).uri()).hasToString(API + "/v1/checks?limit=100&reason=AGE");
    }

    @Test
    void a_step_is_taken_once_and_from_the_version_that_was_seen() {
        HttpRequest request = build(ApiRequest.post("/v1/merges").as(new Step("r", "key-12345678", "7")));
        assertThat(request.headers().map())
                .containsEntry("Idempotency-Key", List.of("key-12345678"))
                .containsEntry("If-Match", List.of("\"7\""));
    }

    @Test
    void a_version_that_can_be_none_breaks_no_header() {
        HttpRequest request = build(ApiRequest.delete("/v1/x").ifVersion("1\"\r\nX-Evil: 1"));
        assertThat(request.headers().map()).containsEntry("If-Match", List.of("\"0\""));
    }

    @Test
    void an_answer_that_is_no_problem_document_tells_its_status() {
        assertThat(Problem.read(502, "<html>".getBytes(StandardCharsets.UTF_8)))
                .extracting(Problem::status, Problem::code, problem -> problem.findings()
                        .size())
                .containsExactly(502, null, 0);
        assertThat(Problem.read(422, "{\"status\":422,\"code\":\"x\"}".getBytes(StandardCharsets.UTF_8))
                        .code())
                .isEqualTo("x");
    }

    private static HttpRequest build(ApiRequest request) {
        return request.at(API).build();
    }
}

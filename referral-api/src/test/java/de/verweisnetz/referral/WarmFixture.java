package de.verweisnetz.referral;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.nimbusds.jose.jwk.ECKey;
import de.verweisnetz.platform.json.Json;
import de.verweisnetz.testing.Api;
import de.verweisnetz.testing.Member;
import java.util.Map;

/** A streetworker and a centre that takes contact data; both manage their organisations. */
public record WarmFixture(ReferralFixture both) {
    public static final String NUMBER = "+493023125900";
    public static final String CLIENT =
            """
            {"channel": "PHONE", "value": "030 23125900", "name": "Muster",
             "safe_times": [{"weekday": "MO", "from": "18:00", "to": "20:00"}], "leave_no_message": true}""";

    public static WarmFixture create() {
        var sender = Member.of("streetworker").asManager();
        var receiver = Member.of("partner").asManager();
        var offer = TestOffer.of(receiver, "FAIRE_MOB", "[\"CODE\", \"WARM\"]");
        return new WarmFixture(new ReferralFixture(sender, receiver, offer));
    }

    public Member sender() {
        return both.sender();
    }

    public Member receiver() {
        return both.receiver();
    }

    /** Without contact data: the client enters them herself. */
    public ObjectNode request() {
        return TestRequest.to(both.offer()).put("grade", "WARM");
    }

    public ObjectNode request(String client) {
        ObjectNode request = request();
        request.set("client", Json.read(client, JsonNode.class));
        return request;
    }

    public JsonNode issue() {
        return both.issue(request(CLIENT));
    }

    public JsonNode issueWithoutData() {
        return both.issue(request());
    }

    public JsonNode accept(JsonNode referral) {
        return both.command(referral, "acceptance", 1, Map.of());
    }

    public JsonNode issuedAndAccepted() {
        var issued = issue();
        accept(issued);
        return issued;
    }

    Api.Answer open(JsonNode referral) {
        return open(receiver(), referral);
    }

    static Api.Answer open(Member member, JsonNode referral) {
        return Api.as(member).post(ReferralFixture.path(referral) + "/client-data/opening", "");
    }

    Api.Answer reseal(JsonNode referral, Object body) {
        return Api.as(sender()).post(ReferralFixture.path(referral) + "/client-data/resealing", body);
    }

    static JsonNode look(Member member, JsonNode referral) {
        return Api.as(member)
                .get(ReferralFixture.path(referral) + "/client-data")
                .json();
    }

    static String state(Member member, JsonNode referral) {
        return look(member, referral).at("/state").asText();
    }

    /** A key in place of the one in use. */
    public static JsonNode replaceKey(Member manager, String custody, ECKey key) {
        var request = Json.MAPPER.createObjectNode().put("custody", custody);
        if (key != null) {
            request.set("jwk", Json.read(key.toPublicJWK().toJSONString(), JsonNode.class));
        }
        var inUse = Api.as(manager).get("/v1/organisation-keys").json().at("/items/0/id");
        if (inUse.isTextual()) {
            request.set("replaces", inUse);
        }
        var answer = Api.as(manager).post("/v1/organisation-keys", request);
        assertThat(answer.status()).as(answer.http().body()).isEqualTo(201);
        return answer.json();
    }

    /** The key in use is replaced and its private half reported lost. */
    public static void loseKey(Member manager) {
        var lost = Api.as(manager)
                .get("/v1/organisation-keys")
                .json()
                .at("/items/0/id")
                .asText();
        replaceKey(manager, "NODE", null);
        assertThat(Api.as(manager)
                        .post("/v1/organisation-keys/" + lost + "/loss", "")
                        .status())
                .isEqualTo(200);
    }

    /** The client's credential: the token of her page. */
    public static String token(JsonNode referral) {
        return referral.at("/voucher/url").asText().replaceAll(".*/v/", "");
    }

    static Api.Answer enter(JsonNode referral, String client) {
        var body = Json.MAPPER.createObjectNode().put("token", token(referral));
        body.set("client", Json.read(client, JsonNode.class));
        return Api.anonymous().post("/v1/client-page/contact-data/entry", body);
    }

    static Api.Answer lookAsClient(JsonNode referral) {
        return Api.anonymous().post("/v1/client-page/contact-data", Map.of("token", token(referral)));
    }
}

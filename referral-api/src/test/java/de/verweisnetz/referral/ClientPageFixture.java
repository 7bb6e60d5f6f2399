package de.verweisnetz.referral;

import com.fasterxml.jackson.databind.JsonNode;
import de.verweisnetz.testing.Api;
import java.util.HashMap;
import java.util.Map;

/** What a client does on her page, with nothing but her token or code. */
final class ClientPageFixture {
    private ClientPageFixture() {}

    static Map<String, Object> token(JsonNode referral) {
        return tokenOf(referral.at("/voucher/url").asText());
    }

    static Map<String, Object> tokenOf(String url) {
        return Map.of("token", url.substring(url.lastIndexOf('/') + 1));
    }

    static Map<String, Object> code(JsonNode referral) {
        return Map.of("code", referral.at("/voucher/code").asText());
    }

    static Map<String, Object> with(Map<String, Object> credential, Map<String, Object> more) {
        var all = new HashMap<>(credential);
        all.putAll(more);
        return all;
    }

    static Api.Answer post(String path, Map<String, Object> credential) {
        return post(path, credential, Map.of());
    }

    static Api.Answer post(String path, Map<String, Object> credential, Map<String, Object> more) {
        var anyone = Api.anonymous();
        return anyone.send(anyone.posting("/v1/client-page" + path, with(credential, more)));
    }
}

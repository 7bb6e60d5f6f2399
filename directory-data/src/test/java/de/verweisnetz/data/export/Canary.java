package de.verweisnetz.data.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Documents in which every field that must stay in the house holds one word. */
final class Canary {
    static final String WORD = "Kanarienvogel";
    static final ObjectNode SECRET_PLACE = read(
            """
            {"id":"1a3c2f4e-0000-4000-8000-000000000001","location_type":"physical","name":"Musterhaus",
             "description":"Kanarienvogel","transportation":"Kanarienvogel","external_identifier":"Kanarienvogel",
             "what3words":"Kanarienvogel","url":"https://example.org/Kanarienvogel",
             "addresses":[{"id":"1a3c2f4e-0000-4000-8000-000000000002","address_1":"Kanarienvogel 1","city":"Kanarienvogel",
               "attributes":[{"id":"x","value":"Kanarienvogel"}]}],
             "schedules":[{"id":"1a3c2f4e-0000-4000-8000-000000000003","description":"Kanarienvogel"}],
             "accessibility":[{"id":"1a3c2f4e-0000-4000-8000-000000000004","details":"Kanarienvogel"}],
             "metadata":[{"id":"m","field_name":"address_1","previous_value":"Kanarienvogel"}],
             "verweisnetz":{"address_visibility":"SECRET","entrance":"Kanarienvogel"}}""");
    static final ObjectNode OFFER = read(
            """
            {"id":"1a3c2f4e-0000-4000-8000-000000000005","location_id":"1a3c2f4e-0000-4000-8000-000000000001",
             "contacts":[{"id":"1a3c2f4e-0000-4000-8000-000000000006","name":"Kanarienvogel","verweisnetz":{"public":false}}],
             "phones":[{"id":"1a3c2f4e-0000-4000-8000-000000000007","number":"Kanarienvogel","verweisnetz":{"public":false}}],
             "verweisnetz":{"verified_by":"Kanarienvogel","referral_contact":{"phone":"Kanarienvogel"}}}""");

    private Canary() {}

    private static ObjectNode read(String json) {
        try {
            return (ObjectNode) PackageReading.JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}

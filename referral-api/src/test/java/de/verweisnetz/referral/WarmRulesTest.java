package de.verweisnetz.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.verweisnetz.directory.OfferId;
import de.verweisnetz.directory.ReferableOffer;
import de.verweisnetz.platform.Ids;
import de.verweisnetz.platform.json.Json;
import de.verweisnetz.platform.problem.FieldError;
import de.verweisnetz.platform.problem.ProblemException;
import de.verweisnetz.referral.lifecycle.Grade;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WarmRulesTest {
    private final ObjectNode request =
            TestRequest.to(new TestOffer(Ids.next(), Ids.next())).put("grade", "WARM");

    @ParameterizedTest
    @ValueSource(strings = {"MUNICIPAL", "LAND", "FEDERAL"})
    void public_carriers_get_no_contact_data(String carrier) {
        assertThat(WarmRules.hindrance(offer(carrier, Ids.next(), "WARM"))).isEqualTo("carrier-takes-no-warm");
    }

    @ParameterizedTest
    @ValueSource(strings = {"AWO", "CARITAS", "DIAKONIE", "DRK", "PARITAET", "ZWST", "BDV", "DGB", "MO", "OTHER"})
    void all_other_carriers_do_when_their_offer_takes_them(String carrier) {
        assertThat(WarmRules.hindrance(offer(carrier, Ids.next(), "WARM"))).isNull();
        assertThat(WarmRules.hindrance(offer(carrier, Ids.next(), "CODE"))).isEqualTo("offer-takes-no-warm");
        assertThat(WarmRules.hindrance(offer(carrier, null, "WARM"))).isEqualTo("offer-takes-no-warm");
    }

    @Test
    void contact_data_go_with_warm_and_not_with_a_draft() {
        request.set("client", Json.read(WarmFixture.CLIENT, JsonNode.class));
        WarmRules.checkClient(read());
        assertThat(refusal(request.put("draft", true)))
                .containsExactly(FieldError.at("/client", "client-with-issuance"));
        assertThat(refusal(request.put("grade", "CODE"))).containsExactly(FieldError.at("/client", "client-with-warm"));
        assertThat(catchThrowableOfType(
                                ProblemException.class, () -> WarmRules.checkClient(Grade.CODE, read().client()))
                        .errors())
                .containsExactly(FieldError.at("/client", "client-with-warm"));
    }

    private List<FieldError> refusal(ObjectNode changed) {
        var refused = Json.read(changed.toString(), IssueReferralRequest.class);
        return catchThrowableOfType(ProblemException.class, () -> WarmRules.checkClient(refused))
                .errors();
    }

    private IssueReferralRequest read() {
        return Json.read(request.toString(), IssueReferralRequest.class);
    }

    private static ReferableOffer offer(String carrier, @Nullable UUID receiver, String grade) {
        return new ReferableOffer(
                new OfferId(Ids.next()),
                1,
                "Musterangebot",
                Ids.next(),
                "Musterberatung",
                receiver,
                List.of(grade),
                List.of("ARB.LOHN"),
                List.of("ro"),
                true,
                3,
                "11",
                "MBE",
                carrier,
                true,
                false,
                null,
                "OPEN");
    }
}

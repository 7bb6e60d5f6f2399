package de.verweisnetz.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import de.verweisnetz.platform.Ids;
import de.verweisnetz.referral.ReferralFixture;
import de.verweisnetz.referral.WarmFixture;
import de.verweisnetz.testing.ApiIT;
import de.verweisnetz.testing.Member;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Ids in bodies and queries: one that belongs to somebody else is answered like one that belongs to nobody. */
class ForeignIdsIT extends ApiIT {
    private static final Map<String, Operation> CONTRACT = Operation.all();

    /** Ids that are no secret: of what is listed for everybody, or of what all of this role share. */
    private static final List<String> NO_SECRETS = List.of(
            "chooseAlternative /offer_id",
            "forwardReferral /offer_id",
            "getConsentTexts ?offer_id",
            "getDuplicate ?keep",
            "handOutSignpost /offer_id",
            "issueReferral /offer_id",
            "listHsdsOrganizations ?taxonomy_id",
            "listHsdsOrganizations ?taxonomy_term_id",
            "listHsdsServiceAtLocations ?organization_id",
            "listHsdsServiceAtLocations ?taxonomy_id",
            "listHsdsServiceAtLocations ?taxonomy_term_id",
            "listHsdsServices ?organization_id",
            "listHsdsServices ?taxonomy_id",
            "listHsdsServices ?taxonomy_term_id",
            "listHsdsTaxonomyTerms ?parent_id",
            "listHsdsTaxonomyTerms ?taxonomy_id",
            "listImports ?source",
            "manageOrganization /participant_id",
            "mergeDocuments /absorb",
            "mergeDocuments /keep",
            "receiveImport ?mapping",
            "searchHsdsOrganizations ?taxonomy_id",
            "searchHsdsOrganizations ?taxonomy_term_id",
            "searchHsdsServiceAtLocations ?organization_id",
            "searchHsdsServiceAtLocations ?taxonomy_id",
            "searchHsdsServiceAtLocations ?taxonomy_term_id",
            "searchHsdsServices ?organization_id",
            "searchHsdsServices ?taxonomy_id",
            "searchHsdsServices ?taxonomy_term_id",
            "searchHsdsTaxonomyTerms ?parent_id",
            "searchHsdsTaxonomyTerms ?taxonomy_id",
            "suggestEdit /id",
            // A keyed hash over the whole record decides, and it says no more than yes or no.
            "proveConsent /id",
            "proveConsent /organization_id",
            "proveConsent /recipient_id",
            "proveConsent /referral_id",
            "proveConsent /sender_id");

    /** A field, and a request in which it holds the id of somebody else. */
    private record Foreign(String field, Function<World, Ask> ask) {
        String operation() {
            return field.substring(0, field.indexOf(' '));
        }

        @Override
        public String toString() {
            return field;
        }
    }

    private static final List<Foreign> FOREIGN = List.of(
            new Foreign("assignReferral /to", w -> assigning(w, "to")),
            new Foreign("assignReferral /from", w -> assigning(w, "from")),
            new Foreign("linkSameCase /reference", ForeignIdsIT::sameCase),
            new Foreign(
                    "listReferrals ?assigned",
                    w -> foreign(
                            Ask.by(w.receiver()),
                            "box=received&assigned=",
                            w.sender().id().toString())),
            new Foreign(
                    "listReferrals ?sender",
                    w -> foreign(
                            Ask.by(w.receiver()),
                            "box=received&sender=",
                            Member.of("streetworker").participant().toString())),
            new Foreign("markReferralsSeen /items/*/referral_id", ForeignIdsIT::seeing),
            new Foreign("replaceOrganisationKey /replaces", w -> replacing(WarmFixture.create(), WarmFixture.create())),
            new Foreign(
                    "answerCheckLink /offers/*/id",
                    w -> answering(w, w.offer().id.toString())),
            new Foreign(
                    "listAuditEntries ?participant",
                    w -> foreign(
                            officer(), "participant=", w.sender().participant().toString())),
            new Foreign(
                    "listAuditEntries ?member",
                    w -> foreign(officer(), "member=", w.sender().id().toString())),
            new Foreign(
                    "listAuditEntries ?subject",
                    w -> foreign(officer(), "subject=", w.issued().at("/id").asText())),
            new Foreign(
                    "exportAuditEntries ?participant",
                    w -> foreign(
                            officer(), "participant=", w.sender().participant().toString())),
            new Foreign(
                    "exportAuditEntries ?member",
                    w -> foreign(officer(), "member=", w.sender().id().toString())),
            new Foreign(
                    "exportAuditEntries ?subject",
                    w -> foreign(officer(), "subject=", w.issued().at("/id").asText())),
            new Foreign("redeemVoucherElsewhere /offer_id", w -> presentingAt(w, ReferralFixture.create())),
            new Foreign("answerByLink /referral_id", AnswerRows::answeringForeign),
            new Foreign(
                    "getIncidentReport ?organisation",
                    w -> foreign(
                            officer(),
                            "from=2026-01-01T00:00:00Z&to=2026-01-02T00:00:00Z&organisation=",
                            w.sender().participant().toString())));

    static Stream<Foreign> foreign() {
        return FOREIGN.stream().filter(foreign -> CONTRACT.containsKey(foreign.operation()));
    }

    @Test
    void every_field_of_the_contract_that_holds_an_id_is_known() {
        var known = Stream.concat(NO_SECRETS.stream(), FOREIGN.stream().map(Foreign::field))
                .collect(Collectors.toSet());
        var inContract = CONTRACT.values().stream()
                .flatMap(operation -> operation.idFields().stream().map(field -> operation.id() + " " + field))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(known)
                .as("a field that takes an id: say that it is no secret, or try it with somebody else's")
                .containsAll(inContract);
    }

    @ParameterizedTest
    @MethodSource
    void foreign(Foreign field) {
        var operation = CONTRACT.get(field.operation());
        var ask = field.ask().apply(new World());
        var nobodys = ask.aboutNothing().send(operation, ask.own());
        var foreign = ask.send(operation, ask.own());
        assertThat(ask.said(foreign)).isEqualTo(ask.said(nobodys));
        assertThat(foreign.status()).isNotEqualTo(403);
        assertThat(foreign.status() >= 400 || foreign.json().findValues("id").isEmpty())
                .as(foreign.http().body())
                .isTrue();
    }

    private static Ask foreign(Ask ask, String query, String id) {
        return ask.query(query + id).knowing(id, Ids.next().toString());
    }

    /** Of another organisation. */
    private static Ask officer() {
        return Ask.by(Member.of("dpo"));
    }

    private static Ask assigning(World w, String field) {
        var referral = w.issued();
        var foreign = w.sender().id().toString();
        var body = field.equals("to")
                ? Map.of("to", foreign)
                : Map.of("to", w.receiver().id(), "from", foreign);
        return Ask.by(w.receiver())
                .with("id", referral.at("/id"))
                .version(1)
                .body(body)
                .knowing(foreign, Ids.next().toString());
    }

    private static Ask presentingAt(World w, ReferralFixture others) {
        return ReferralRows.redeemingElsewhere(w, others)
                .knowing(others.offer().id().toString(), Ids.next().toString());
    }

    private static Ask seeing(World w) {
        var other = new World().issued().at("/id").asText();
        return Ask.by(w.receiver())
                .body(Map.of("items", List.of(Map.of("referral_id", other))))
                .knowing(other, Ids.next().toString());
    }

    private static Ask sameCase(World w) {
        var other = new World().issued("acceptance", "arrival");
        var own = w.issued("acceptance", "arrival");
        var reference = other.at("/reference").asText();
        return Ask.by(w.receiver())
                .with("id", own.at("/id"))
                .version(3)
                .body(Map.of("reference", reference))
                .knowing(reference, "VN-000000");
    }

    private static Ask replacing(WarmFixture own, WarmFixture other) {
        WarmFixture.replaceKey(own.receiver(), "NODE", null);
        var foreign =
                WarmFixture.replaceKey(other.receiver(), "NODE", null).at("/id").asText();
        return Ask.by(own.receiver())
                .body(Map.of("custody", "NODE", "replaces", foreign))
                .knowing(foreign, Ids.next().toString());
    }

    private static Ask answering(World w, String foreign) {
        return DirectoryRows.link(w.offer(), Map.of("offers", List.of(Map.of("id", foreign, "answer", "ALL_CORRECT"))))
                .knowing(foreign, Ids.next().toString());
    }
}

package de.verweisnetz.referral;

import de.verweisnetz.data.codelist.CodeList;
import de.verweisnetz.data.codelist.CodeListName;
import de.verweisnetz.data.codelist.CodeLists;
import de.verweisnetz.data.codelist.Trait;
import de.verweisnetz.directory.ReferableOffer;
import de.verweisnetz.platform.problem.FieldError;
import de.verweisnetz.platform.problem.ProblemException;
import de.verweisnetz.referral.clientdata.ClientData;
import de.verweisnetz.referral.consent.ConsentPurpose;
import de.verweisnetz.referral.lifecycle.Grade;
import de.verweisnetz.referral.lifecycle.ReferralProblem;
import org.jspecify.annotations.Nullable;

/** What must hold for contact data to travel, beyond what must hold for every referral. */
final class WarmRules {
    private static final CodeList CARRIERS = CodeLists.load().list(CodeListName.CARRIER);
    private static final String CLIENT = "/client";

    private WarmRules() {}

    /** Contact data go with WARM only, and only once the client has agreed: a draft holds none. */
    static void checkClient(IssueReferralRequest request) {
        checkClient(request.grade(), request.client());
        if (request.client() != null && request.isDraft()) {
            throw refused("client-with-issuance");
        }
    }

    static void checkClient(Grade grade, @Nullable ClientData client) {
        if (client != null && grade != Grade.WARM) {
            throw refused("client-with-warm");
        }
    }

    /** Without the client's consent nothing that leads to her leaves the sender. */
    static void checkConsent(Issuance issuance) {
        if (issuance.grade() == Grade.WARM && !issuance.hasConsent(ConsentPurpose.FORWARD)) {
            throw ProblemException.of(
                    ReferralProblem.CONSENT_MISSING, FieldError.at("/consents", "forward-consent-missing"));
        }
    }

    /** Why an offer gets no contact data; null when it does. */
    static @Nullable String hindrance(ReferableOffer offer) {
        var carrier = offer.carrier();
        if (carrier != null && CARRIERS.has(carrier, Trait.PUBLIC_BODY)) {
            return "carrier-takes-no-warm";
        }
        return offer.managedBy().isEmpty() || !offer.accepts(Grade.WARM.name()) ? "offer-takes-no-warm" : null;
    }

    private static ProblemException refused(String code) {
        return ProblemException.of(ReferralProblem.REFERRAL_RULE, FieldError.at(CLIENT, code));
    }
}

package de.verweisnetz.referral;

import de.verweisnetz.data.codelist.CodeList;
import de.verweisnetz.data.codelist.CodeListName;
import de.verweisnetz.data.codelist.CodeLists;
import de.verweisnetz.data.codelist.Trait;
import de.verweisnetz.directory.ReferableOffer;
import de.verweisnetz.platform.problem.CommonProblem;
import de.verweisnetz.platform.problem.FieldError;
import de.verweisnetz.platform.problem.ProblemException;
import de.verweisnetz.referral.consent.ConsentPurpose;
import de.verweisnetz.referral.consent.GivenConsent;
import de.verweisnetz.referral.lifecycle.ContactMode;
import de.verweisnetz.referral.lifecycle.Grade;
import de.verweisnetz.referral.lifecycle.Matter;
import de.verweisnetz.referral.lifecycle.ReferralProblem;
import de.verweisnetz.referral.lifecycle.Urgency;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What must hold before a referral is issued, and what of it may travel. */
@ApplicationScoped
class IssuingRules {
    private final CodeList topics = CodeLists.load().topics();
    private final CodeList centreTypes = CodeLists.load().list(CodeListName.CENTRE_TYPE);

    /** Refuses what breaks a rule in what is known before the client agrees. */
    void checkDraft(IssueReferralRequest request, ReferableOffer offer, LocalDate today) {
        checkTopics(request.topics());
        checkOffer(request.grade(), offer, today);
        WarmRules.checkClient(request);
        refuse(brokenMatter(request, today));
    }

    /** Refuses a time to answer that has passed while it lay as a draft. */
    void checkUrgency(Matter matter, LocalDate today) {
        var deadline = matter.deadline();
        if (deadline != null && deadline.isBefore(today)) {
            refuse(List.of(FieldError.at("/deadline", "deadline-past")));
        }
    }

    /** Refuses an offer or a way of announcing that cannot be; answers whether it is announced to the centre. */
    boolean checkIssuance(Issuance issuance, ReferableOffer offer, LocalDate today) {
        checkOffer(issuance.grade(), offer, today);
        WarmRules.checkConsent(issuance);
        boolean acute = issuance.urgency() == Urgency.ACUTE;
        boolean warm = issuance.grade() == Grade.WARM;
        boolean announced =
                issuance.announced() == null ? offer.announcedByDefault() || acute || warm : issuance.announced();
        var broken = new ArrayList<FieldError>();
        if (isTwice(issuance.consents())) {
            broken.add(FieldError.at("/consents", "consent-twice"));
        }
        if (acute && !announced) {
            broken.add(FieldError.at("/announced", "acute-announced"));
        }
        if (warm && !announced) {
            broken.add(FieldError.at("/announced", "warm-announced"));
        }
        refuse(broken);
        return announced;
    }

    /** What travels: topics of a special category only with the client's own consent to that. */
    List<String> travelling(List<String> wanted, Issuance issuance) {
        boolean all = issuance.hasConsent(ConsentPurpose.SPECIAL_CATEGORY);
        return all ? wanted : ordinary(wanted);
    }

    /** Without those of a special category. */
    List<String> ordinary(List<String> wanted) {
        return wanted.stream()
                .filter(topic -> !topics.has(topic, Trait.SPECIAL_CATEGORY))
                .toList();
    }

    /** Whether it would take a referral with a code today. */
    boolean takesCode(ReferableOffer offer, LocalDate today) {
        return offer.listed() && hindrance(Grade.CODE, offer, today) == null;
    }

    private void checkTopics(List<String> wanted) {
        var errors = new ArrayList<FieldError>();
        for (int i = 0; i < wanted.size(); i++) {
            if (!topics.contains(wanted.get(i))) {
                errors.add(FieldError.at("/topics/" + i, "unknown-code"));
            }
        }
        if (!errors.isEmpty()) {
            throw ProblemException.of(CommonProblem.VALIDATION, errors);
        }
    }

    private void checkOffer(Grade grade, ReferableOffer offer, LocalDate today) {
        var hindrance = hindrance(grade, offer, today);
        if (hindrance != null) {
            throw ProblemException.of(ReferralProblem.OFFER_TAKES_NO_REFERRALS, FieldError.at("/offer_id", hindrance));
        }
    }

    /** Refuses an offer that the directory does not know. */
    static ReferableOffer known(Optional<ReferableOffer> offer) {
        return offer.filter(ReferableOffer::listed)
                .orElseThrow(() -> ProblemException.of(
                        ReferralProblem.OFFER_TAKES_NO_REFERRALS, FieldError.at("/offer_id", "offer-unknown")));
    }

    private @Nullable String hindrance(Grade grade, ReferableOffer offer, LocalDate today) {
        if (centreTypes.has(offer.centreType(), Trait.SIGNPOST_ONLY)) {
            return "offer-signpost-only";
        }
        if (offer.expired()) {
            return "offer-expired";
        }
        if (offer.closedOn(today)) {
            return "offer-closed";
        }
        if (grade == Grade.WARM) {
            return WarmRules.hindrance(offer);
        }
        return offer.managedBy().isEmpty() || !offer.accepts(Grade.CODE.name()) ? "offer-takes-no-code" : null;
    }

    private static List<FieldError> brokenMatter(IssueReferralRequest request, LocalDate today) {
        var errors = new ArrayList<FieldError>();
        if (!request.isDraft() && request.noticeTextVersion() == null) {
            errors.add(FieldError.at("/notice_text_version", "required"));
        }
        if (request.region().given().size() != 1) {
            errors.add(FieldError.at("/region", "one-region"));
        }
        if (request.source().contactMode() == ContactMode.PUBLIC_REPLY) {
            errors.add(FieldError.at("/source/contact_mode", "public-reply-card"));
        }
        var deadline = request.deadline();
        if ((request.howUrgent() == Urgency.DEADLINE) != (deadline != null)) {
            errors.add(FieldError.at("/deadline", "deadline-with-urgency"));
        } else if (deadline != null && deadline.isBefore(today)) {
            errors.add(FieldError.at("/deadline", "deadline-past"));
        }
        return errors;
    }

    private static boolean isTwice(List<GivenConsent> consents) {
        var seen = EnumSet.noneOf(ConsentPurpose.class);
        return consents.stream().anyMatch(consent -> !seen.add(consent.purpose()));
    }

    private static void refuse(List<FieldError> broken) {
        if (!broken.isEmpty()) {
            throw ProblemException.of(ReferralProblem.REFERRAL_RULE, broken);
        }
    }
}

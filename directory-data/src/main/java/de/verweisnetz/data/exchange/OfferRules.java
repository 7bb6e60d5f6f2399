package de.verweisnetz.data.exchange;

import com.fasterxml.jackson.databind.node.ObjectNode;
import de.verweisnetz.data.codelist.CodeList;
import de.verweisnetz.data.codelist.CodeListName;
import de.verweisnetz.data.codelist.CodeLists;
import de.verweisnetz.data.codelist.Trait;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What an offer (a service at a location) must hold, and which referrals it may take. */
final class OfferRules {
    private static final Set<String> ACCEPTABLE = Set.of("CODE", "WARM");

    private OfferRules() {}

    static void check(Inspection offer) {
        offer.required("service_id", "location_id");
        offer.recommended(Profile.PROPERTY);
        offer.object(Profile.PROPERTY).ifPresent(profile -> {
            profile.recommended("languages", "area");
            profile.objects("languages").forEach(OfferRules::checkLanguage);
            profile.objects("hours").forEach(OfferRules::checkHours);
            profile.codes("channels", CodeListName.CHANNEL);
            checkArea(profile);
            profile.object("capacity").ifPresent(OfferRules::checkCapacity);
            checkValidity(profile);
        });
    }

    /** The rules that need to know what kind of centre the service is and who carries it. */
    static void checkGrades(Inspection profile, ObjectNode service, @Nullable ObjectNode organization) {
        List<String> grades = profile.texts("accepts_referrals");
        grades.stream().filter(grade -> !ACCEPTABLE.contains(grade)).forEach(grade -> {
            profile.report("accepts_referrals", FindingCode.GRADE_NOT_ACCEPTABLE, grade);
        });
        String type = service.path(Profile.PROPERTY).path("centre_type").asText();
        if (!grades.isEmpty() && list(CodeListName.CENTRE_TYPE).has(type, Trait.SIGNPOST_ONLY)) {
            profile.report("accepts_referrals", FindingCode.AUTHORITY_TAKES_REFERRALS, type);
        }
        if (organization != null && grades.contains("WARM")) {
            String carrier = organization.path(Profile.PROPERTY).path("carrier").asText();
            if (list(CodeListName.CARRIER).has(carrier, Trait.PUBLIC_BODY)) {
                profile.report("accepts_referrals", FindingCode.PUBLIC_BODY_TAKES_WARM, carrier);
            }
        }
    }

    private static void checkLanguage(Inspection language) {
        language.required("code", "mode");
        language.text("code").filter(code -> !Profile.isLanguage(code)).ifPresent(code -> {
            language.report("code", FindingCode.UNKNOWN_LANGUAGE, code);
        });
        language.code("mode", CodeListName.LANGUAGE_MODE);
        language.objects("slots").forEach(Inspection::opening);
    }

    private static void checkHours(Inspection hours) {
        hours.opening();
        hours.code("access", CodeListName.ACCESS);
    }

    private static void checkArea(Inspection profile) {
        List<String> area = profile.texts("area");
        for (int i = 0; i < area.size(); i++) {
            if (!Profile.isArea(area.get(i))) {
                profile.report("area/" + i, FindingCode.BAD_AREA, area.get(i));
            }
        }
    }

    private static void checkCapacity(Inspection capacity) {
        capacity.required("light");
        capacity.code("light", CodeListName.CAPACITY_LIGHT);
        capacity.date("since");
        capacity.number("waiting_days");
    }

    private static void checkValidity(Inspection profile) {
        profile.date("closed_until");
        Optional<LocalDate> verified = profile.date("verified_on");
        Optional<LocalDate> valid = profile.date("valid_until");
        if (verified.isPresent() && valid.isPresent() && valid.get().isBefore(verified.get())) {
            profile.report("valid_until", FindingCode.VALIDITY_REVERSED, valid.get(), verified.get());
        }
        profile.recommended("verified_on", "valid_until", "capacity");
    }

    private static CodeList list(CodeListName name) {
        return CodeLists.load().list(name);
    }
}

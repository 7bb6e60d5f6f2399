package de.verweisnetz.data.synthetic;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.verweisnetz.data.codelist.Code;
import de.verweisnetz.data.codelist.CodeListName;
import de.verweisnetz.data.codelist.CodeLists;
import de.verweisnetz.data.codelist.Trait;
import de.verweisnetz.data.exchange.Profile;
import de.verweisnetz.data.place.Place;
import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;

/** Makes an offer cut from a template differ: languages and their hours, area, capacity, dates, grades it takes. */
final class OfferVariation {
    private static final LocalDate NEWEST = LocalDate.of(2026, 11, 20);
    private static final List<String> WEEKDAYS = List.of("MO", "TU", "WE", "TH", "FR");
    private static final List<String> LIGHTS = List.of("OPEN", "OPEN", "FULL", "UNKNOWN");

    private final SplittableRandom random;
    private final Place place;

    OfferVariation(SplittableRandom random, Place place) {
        this.random = random;
        this.place = place;
    }

    void apply(ObjectNode profile, boolean signpostOnly) {
        languages(profile.putArray("languages"));
        area(profile);
        capacity(profile.putObject("capacity"));
        ArrayNode grades = profile.putArray("accepts_referrals");
        if (!signpostOnly && random.nextInt(3) > 0) {
            grades.add("CODE");
            profile.put("answer_time_working_days", 1 + random.nextInt(5));
        }
        LocalDate verified = NEWEST.minusDays(random.nextInt(400));
        profile.put("verified_on", verified.toString())
                .put(
                        "valid_until",
                        LocalDate.of(verified.getYear() + random.nextInt(2), 12, 31)
                                .toString());
    }

    static boolean isSignpostOnly(String centreType) {
        return CodeLists.load().list(CodeListName.CENTRE_TYPE).has(centreType, Trait.SIGNPOST_ONLY);
    }

    private void languages(ArrayNode languages) {
        languages.addObject().put("code", "de").put("mode", "SPOKEN");
        int first = random.nextInt(Holder.LANGUAGES.size());
        for (int i = 0; i < 1 + random.nextInt(4); i++) {
            // Steps of seven never meet twice within the few that are taken.
            Code language = Holder.LANGUAGES.get((first + 7 * i) % Holder.LANGUAGES.size());
            ObjectNode node = languages.addObject().put("code", language.code());
            if (random.nextInt(3) == 0) {
                node.put("mode", "INTERPRETED");
            } else {
                int opens = 8 + random.nextInt(7);
                node.put("mode", "SPOKEN")
                        .putArray("slots")
                        .addObject()
                        .put("weekday", WEEKDAYS.get(random.nextInt(WEEKDAYS.size())))
                        .put("opens_at", "%02d:00".formatted(opens))
                        .put("closes_at", "%02d:00".formatted(opens + 3));
            }
        }
    }

    private void area(ObjectNode profile) {
        String before = profile.at("/area/0").asText();
        String after = Profile.NATIONWIDE.equals(before) ? before : before.length() == 2 ? place.land() : place.ags();
        profile.putArray("area").add(after);
    }

    private void capacity(ObjectNode capacity) {
        String light = LIGHTS.get(random.nextInt(LIGHTS.size()));
        capacity.put("light", light);
        if (!light.equals("UNKNOWN")) {
            capacity.put("since", NEWEST.minusDays(random.nextInt(40)).toString());
        }
        if (light.equals("FULL")) {
            capacity.put("waiting_days", 7 * (1 + random.nextInt(8)));
        }
    }

    private static final class Holder {
        static final List<Code> LANGUAGES = CodeLists.load().list(CodeListName.LANGUAGE).codes().stream()
                .filter(code -> !code.code().equals("de"))
                .toList();
    }
}

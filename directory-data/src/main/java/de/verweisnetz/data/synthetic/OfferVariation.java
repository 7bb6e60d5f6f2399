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
    private static final List<String> COMMON = List.of("ro", "pl", "bg", "it", "es", "hu", "hr", "el", "en", "fr");
    private static final List<String> PHONES =
            List.of("+49 30 23125 ", "+49 40 66969 ", "+49 69 90009 ", "+49 221 4710 ", "+49 89 99998 ");
    private static final int UNVERIFIED_PERCENT = 6;
    private static final List<String> LIGHTS = List.of("OPEN", "OPEN", "FULL", "UNKNOWN");

    private final SplittableRandom random;
    private final Place place;

    OfferVariation(SplittableRandom random, Place place) {
        this.random = random;
        this.place = place;
    }

    void apply(ObjectNode offer, boolean signpostOnly) {
        ObjectNode profile = (ObjectNode) offer.path(Profile.PROPERTY);
        languages(profile.putArray("languages"));
        hours(offer, profile.putArray("hours"));
        phone(offer, profile);
        area(profile);
        capacity(profile.putObject("capacity"));
        ArrayNode grades = profile.putArray("accepts_referrals");
        if (!signpostOnly && random.nextInt(3) > 0) {
            grades.add("CODE");
            profile.put("answer_time_working_days", 1 + random.nextInt(5));
        }
        verification(profile);
    }

    private void verification(ObjectNode profile) {
        if (random.nextInt(100) < UNVERIFIED_PERCENT) {
            profile.remove(List.of("verified_on", "verified_by", "valid_until"));
            return;
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
        // The working languages of the field are far more common than all others.
        List<String> pool = random.nextInt(4) > 0 ? COMMON : Holder.LANGUAGES;
        int first = random.nextInt(pool.size());
        for (int i = 0; i < 1 + random.nextInt(4); i++) {
            // Steps of seven never meet twice within the few that are taken.
            ObjectNode node = languages.addObject().put("code", pool.get((first + 7 * i) % pool.size()));
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

    /** On one to five days, as the profile says it and as HSDS does. */
    private void hours(ObjectNode offer, ArrayNode hours) {
        ArrayNode schedules = offer.putArray("schedules");
        String access = random.nextInt(3) == 0 ? "WALK_IN" : "APPOINTMENT";
        int first = random.nextInt(WEEKDAYS.size());
        int days = 1 + random.nextInt(WEEKDAYS.size());
        for (int i = 0; i < days; i++) {
            String weekday = WEEKDAYS.get((first + 2 * i) % WEEKDAYS.size());
            int opens = 8 + random.nextInt(3);
            String opensAt = "%02d:00".formatted(opens);
            String closesAt = "%02d:30".formatted(opens + 3 + random.nextInt(6));
            hours.addObject()
                    .put("weekday", weekday)
                    .put("opens_at", opensAt)
                    .put("closes_at", closesAt)
                    .put("access", access);
            schedules
                    .addObject()
                    .put("freq", "WEEKLY")
                    .put("wkst", "MO")
                    .put("byday", weekday)
                    .put("opens_at", opensAt)
                    .put("closes_at", closesAt)
                    .put("description", access.equals("WALK_IN") ? "Ohne Termin" : "Mit Termin");
        }
    }

    /** One of the numbers that are kept free for invented people; some centres have none. */
    private void phone(ObjectNode offer, ObjectNode profile) {
        ObjectNode contact = profile.withObject("client_contact");
        if (random.nextInt(10) == 0) {
            offer.remove("phones");
            contact.remove("phone");
            return;
        }
        String number = PHONES.get(random.nextInt(PHONES.size())) + "%03d".formatted(random.nextInt(1000));
        offer.putArray("phones").addObject().put("number", number).put("type", "voice");
        contact.put("phone", number);
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
        static final List<String> LANGUAGES = CodeLists.load().list(CodeListName.LANGUAGE).codes().stream()
                .map(Code::code)
                .filter(code -> !code.equals("de"))
                .toList();
    }
}

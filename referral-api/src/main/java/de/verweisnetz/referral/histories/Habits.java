package de.verweisnetz.referral.histories;

import static de.verweisnetz.referral.histories.Weighted.item;

import de.verweisnetz.referral.lifecycle.DeclineReason;
import de.verweisnetz.referral.lifecycle.Misinformation;
import de.verweisnetz.referral.lifecycle.Outcome;
import de.verweisnetz.referral.lifecycle.Platform;
import de.verweisnetz.referral.lifecycle.ResultCode;
import de.verweisnetz.referral.lifecycle.Urgency;
import java.util.Map;
import java.util.Set;

/**
 * How often what is asked for and what happens.
 *
 * <p>Made up, every figure, except for topics: dismissal, pay and contract are 61 % of employment law (Faire Integration
 * 2023), residence is 27 % and comes before benefits and German (survey of migration counselling), and losing one's
 * home, access to work and training, and family lead in this order (SoMS). Nothing else is known.
 */
final class Habits {
    static final double FROM_CARD = 0.06;
    static final double DRAFT_FIRST = 0.05;
    static final double DRAFT_GIVEN_UP = 0.25;
    static final double WARM = 0.06;
    static final double ANNOUNCED = 0.88;
    static final double NOTE = 0.05;
    static final double SECOND_TOPIC = 0.3;

    static final double AGREES_TO_FORWARD = 0.85;
    static final double AGREES_TO_FEEDBACK = 0.68;
    static final double AGREES_TO_SPECIAL = 0.6;
    static final double RELEASES_SECRECY = 0.6;
    static final double AGREES_ON_SITE = 0.15;

    static final double ISSUED_BY_MISTAKE = 0.02;
    static final double MISTAKE_SEEN_AT_ONCE = 0.7;
    static final double WITHDRAWN_BY_SENDER = 0.03;
    static final double WITHDRAWN_BY_CLIENT = 0.02;
    static final double WITHDRAWAL_CONFIRMED = 0.85;
    static final double CAME_BEFORE_ANSWER = 0.07;
    static final double NEVER_ANSWERED = 0.08;
    static final double CODE_PRESENTED = 0.55;
    static final double CODE_FROM_CARD_PRESENTED = 0.35;

    static final double SEEN_FIRST = 0.75;
    static final double ASKED = 0.12;
    static final double ANSWERED = 0.85;
    static final double DECLINED = 0.18;
    static final double DECLINED_WHEN_OVERRUN = 0.3;
    static final double FORWARDED = 0.04;
    static final double DECLINED_AND_FORWARDED = 0.15;
    static final double DECLINED_AND_REOPENED = 0.04;

    static final double APPOINTMENT = 0.55;
    static final double ASSIGNED = 0.6;
    static final double CONTACT_ATTEMPT = 0.25;
    static final double NO_SHOW = 0.13;
    static final double ARRIVES = 0.72;
    static final double COMES_AFTER_ALL = 0.35;
    static final double WITH_CODE = 0.75;
    static final double END_REPORTED = 0.6;
    static final double OUTCOME_REPORTED = 0.87;
    static final double UNLINKED_REPORTED = 0.5;
    static final double GOES_ON = 0.3;
    static final double CLOSED_LATER = 0.85;
    static final double CLOSED_AND_REOPENED = 0.02;

    static final Weighted<String> LANGUAGES = Weighted.of(
            item("ro", 30),
            item("pl", 18),
            item("bg", 16),
            item("hu", 6),
            item("hr", 6),
            item("it", 5),
            item("es", 5),
            item("el", 4),
            item("en", 5),
            item("fr", 2),
            item("de", 3));

    static final Weighted<Urgency> URGENCIES =
            Weighted.of(item(Urgency.NORMAL, 86), item(Urgency.DEADLINE, 9), item(Urgency.ACUTE, 5));

    static final Weighted<Platform> PLATFORMS = Weighted.of(
            item(Platform.FACEBOOK_GROUP, 45),
            item(Platform.FACEBOOK_PAGE, 8),
            item(Platform.INSTAGRAM, 9),
            item(Platform.TIKTOK, 10),
            item(Platform.TELEGRAM, 14),
            item(Platform.YOUTUBE, 2),
            item(Platform.WHATSAPP, 7),
            item(Platform.FORUM, 3),
            item(Platform.OTHER, 2));

    static final Weighted<Misinformation> MISINFORMATION = Weighted.of(
            item(Misinformation.NONE, 80), item(Misinformation.CORRECTED, 13), item(Misinformation.SOURCE_GIVEN, 7));

    static final Weighted<DeclineReason> REASONS = Weighted.of(
            item(DeclineReason.NO_CAPACITY, 40),
            item(DeclineReason.LANGUAGE, 13),
            item(DeclineReason.NOT_RESPONSIBLE_AREA, 11),
            item(DeclineReason.NOT_RESPONSIBLE_TOPIC, 11),
            item(DeclineReason.NOT_TARGET_GROUP, 9),
            item(DeclineReason.INFORMATION_MISSING, 7),
            item(DeclineReason.OFFER_ENDED, 3),
            item(DeclineReason.DUPLICATE, 3),
            item(DeclineReason.OTHER, 3));

    static final Weighted<Outcome> COUNSELLED = Weighted.of(
            item(Outcome.COUNSELLING_TAKEN_UP, 70),
            item(Outcome.RESOLVED_ONCE, 20),
            item(Outcome.DECLINED_BY_CLIENT, 6),
            item(Outcome.MOVED_AWAY, 4));

    static final Weighted<Outcome> NEVER_CAME = Weighted.of(
            item(Outcome.NOT_REACHED, 60),
            item(Outcome.APPOINTMENT_NOT_KEPT, 25),
            item(Outcome.DECLINED_BY_CLIENT, 10),
            item(Outcome.MOVED_AWAY, 5));

    static final Weighted<ResultCode> RESULTS = Weighted.of(
            item(ResultCode.INFORMATION_ONLY, 50),
            item(ResultCode.WAGE_RECOVERED, 22),
            item(ResultCode.DISMISSAL_SETTLED, 10),
            item(ResultCode.BENEFIT_GRANTED, 9),
            item(ResultCode.HEALTH_COVER_OBTAINED, 5),
            item(ResultCode.HOUSING_FOUND, 3),
            item(ResultCode.SAFE_PLACE, 1));

    private static final Map<String, Double> FIELDS = Map.ofEntries(
            Map.entry("AUF", 27.0),
            Map.entry("SOZ", 15.0),
            Map.entry("INT", 10.0),
            Map.entry("ARB", 17.0),
            Map.entry("WOH", 8.0),
            Map.entry("JOB", 5.0),
            Map.entry("ANE", 2.0),
            Map.entry("FAM", 6.0));
    private static final double OTHER_FIELD = 2;

    private static final String EMPLOYMENT_LAW = "ARB";
    private static final Set<String> KNOWN_OF_EMPLOYMENT_LAW = Set.of("ARB.KUEND", "ARB.LOHN", "ARB.VERTRAG");
    private static final double KNOWN_SHARE = 0.61;
    private static final int OTHERS_OF_EMPLOYMENT_LAW = 8;

    private Habits() {}

    /** Of a topic of level 2 among all. */
    static double weight(String topic, long topicsOfField) {
        var field = topic.substring(0, topic.indexOf('.'));
        double whole = FIELDS.getOrDefault(field, OTHER_FIELD);
        if (!field.equals(EMPLOYMENT_LAW)) {
            return whole / topicsOfField;
        }
        return KNOWN_OF_EMPLOYMENT_LAW.contains(topic)
                ? whole * KNOWN_SHARE / KNOWN_OF_EMPLOYMENT_LAW.size()
                : whole * (1 - KNOWN_SHARE) / OTHERS_OF_EMPLOYMENT_LAW;
    }
}

package de.verweisnetz.referral.histories;

import de.verweisnetz.data.codelist.CodeList;
import de.verweisnetz.data.codelist.CodeLists;
import de.verweisnetz.data.codelist.Trait;
import de.verweisnetz.platform.clock.BusinessClock;
import de.verweisnetz.referral.consent.AskedAs;
import de.verweisnetz.referral.consent.ConsentChannel;
import de.verweisnetz.referral.consent.ConsentPurpose;
import de.verweisnetz.referral.deadlines.Deadlines;
import de.verweisnetz.referral.histories.World.Offer;
import de.verweisnetz.referral.histories.World.Team;
import de.verweisnetz.referral.lifecycle.ContactMode;
import de.verweisnetz.referral.lifecycle.Grade;
import de.verweisnetz.referral.lifecycle.Matter;
import de.verweisnetz.referral.lifecycle.Move;
import de.verweisnetz.referral.lifecycle.Origin;
import de.verweisnetz.referral.lifecycle.Parties;
import de.verweisnetz.referral.lifecycle.Party;
import de.verweisnetz.referral.lifecycle.Referral;
import de.verweisnetz.referral.lifecycle.Region;
import de.verweisnetz.referral.lifecycle.RegionKind;
import de.verweisnetz.referral.lifecycle.Terms;
import de.verweisnetz.referral.lifecycle.Urgency;
import de.verweisnetz.referral.voucher.Voucher;
import de.verweisnetz.referral.voucher.VoucherCode;
import de.verweisnetz.referral.voucher.Vouchers;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How referrals come about: sent by a streetworker, taken from a card, or passed on by a centre. */
final class Beginnings {
    private static final Duration VALIDITY = Duration.ofDays(90);
    private static final Period FROM_CARD = Period.ofDays(30);
    private static final Duration DRAFTS_KEPT = Duration.ofDays(7);
    private static final int ANSWER_TIME = 5;
    private static final int TOKEN = 16;
    private static final List<String> POSTCODES = List.of(
            "10115", "20095", "30159", "40210", "44135", "50667", "60311", "70173", "80331", "90402", "01067", "04109",
            "18055", "24103", "28195", "34117", "39104", "55116", "66111", "99084");
    private static final List<String> NOTES = List.of(
            "Beispielnotiz (erfunden): Ist vormittags am besten zu erreichen.",
            "Beispielnotiz (erfunden): Hat die Unterlagen beisammen.",
            "Beispielnotiz (erfunden): War schon einmal bei einer anderen Stelle.");

    private final World world;
    private final Vouchers vouchers;
    private final String node;
    private final Deadlines deadlines = new Deadlines(Life.UNDO, ANSWER_TIME, VALIDITY, DRAFTS_KEPT);
    private final CodeList topics = CodeLists.load().topics();
    private final Map<String, List<Offer>> speaking = new HashMap<>();
    private final Map<UUID, Weighted<String>> topicsOf = new HashMap<>();
    private long number;

    Beginnings(World world, Vouchers vouchers, Plan plan) {
        this.world = world;
        this.vouchers = vouchers;
        node = plan.node();
        for (var offer : world.offers()) {
            offer.languages().forEach(language -> speaking.computeIfAbsent(language, none -> new ArrayList<>())
                    .add(offer));
        }
    }

    /** What is agreed on when it is issued. */
    private record Agreement(boolean announced, Set<ConsentPurpose> purposes) {}

    /**
     * Sent by a streetworker, now and then prepared as a draft first.
     *
     * @param until the present: a draft that is not issued by then is still one
     */
    Life sent(Draw draw, Instant at, Instant until) {
        var language = Habits.LANGUAGES.draw(draw, speaking::containsKey).orElseThrow();
        var offer = draw.one(Objects.requireNonNull(speaking.get(language)));
        var sender = draw.one(world.senders());
        var matter = matter(draw, offer, language, at);
        var grade = offer.grades().contains(Grade.WARM.name()) && draw.happens(Habits.WARM) ? Grade.WARM : Grade.CODE;
        var life = life(draw, grade, sender, offer, matter, origin(draw), at);
        var agreement = agreement(draw, life);
        if (!draw.happens(Habits.DRAFT_FIRST)) {
            return issued(life, agreement, at);
        }
        life.stored();
        var agreedAt = at.plus(draw.about(Duration.ofHours(5)));
        boolean givenUp = draw.happens(Habits.DRAFT_GIVEN_UP);
        return givenUp || agreedAt.isAfter(until) ? life : issued(life, agreement, agreedAt);
    }

    /** Taken from a card by a reader, who says nothing but in which language she read it. */
    Life taken(Draw draw, Card card, Instant at) {
        var matter = new Matter(
                card.language(), List.of(), new Region(RegionKind.UNKNOWN, null), Urgency.NORMAL, null, null);
        var parties = parties(card.team(), card.offer(), null);
        var origin = Origin.ofCard(card.id(), Plan.CAMPAIGN);
        var expires = BusinessClock.after(at, FROM_CARD);
        var id = draw.id(at);
        var referral = new Referral(id, Grade.CODE, parties, matter, origin, voucher(draw, id), at, expires);
        var life = new Life(referral, card.team(), card.offer(), draw);
        var terms = new Terms(List.of(), false, false, Life.TEXT_OF_CARDS, null, expires);
        life.take(Move.open(Party.SENDER, at), (taken, move) -> taken.issue(move, terms));
        life.informed(card.language(), ConsentChannel.CLIENT_PAGE, at, null);
        return life;
    }

    /** Passed on by a centre, as a referral of its own. */
    Life passedOn(Draw draw, Life former, Offer to, Instant at) {
        var before = former.referral();
        var sender = former.offer().centre();
        var matter = before.matter().copy();
        var life = life(draw, Grade.CODE, sender, to, matter, before.origin().copy(), at);
        life.referral().continuing(before.id());
        var purposes = EnumSet.of(ConsentPurpose.FORWARD);
        add(draw, Habits.AGREES_TO_FEEDBACK, ConsentPurpose.FEEDBACK, purposes);
        boolean announced = matter.urgency() == Urgency.ACUTE || draw.happens(Habits.ANNOUNCED);
        return issued(life, new Agreement(announced, purposes), at);
    }

    private Life life(Draw draw, Grade grade, Team sender, Offer offer, Matter matter, Origin origin, Instant at) {
        var id = draw.id(at);
        var parties = parties(sender, offer, sender.anybody(draw));
        var referral =
                new Referral(id, grade, parties, matter, origin, voucher(draw, id), at, deadlines.draftForgottenAt(at));
        return new Life(referral, sender, offer, draw);
    }

    private Life issued(Life life, Agreement agreement, Instant at) {
        var offer = life.offer();
        var by = Objects.requireNonNull(life.referral().parties().senderMember());
        life.take(
                Party.SENDER,
                at,
                (referral, move) -> referral.issue(
                        move,
                        new Terms(
                                travelling(referral.matter().topics(), agreement.purposes()),
                                agreement.announced(),
                                agreement.purposes().contains(ConsentPurpose.FEEDBACK),
                                Life.TEXT,
                                agreement.announced()
                                        ? deadlines.dueAt(move.releasedAt(), offer.answerTime(), offer.land())
                                        : null,
                                deadlines.expiresAt(at))));
        life.informed(life.referral().matter().language(), ConsentChannel.CHAT, at, by);
        agreement.purposes().forEach(purpose -> life.agreed(purpose, AskedAs.SENDER, by, at));
        return life;
    }

    /** Nobody is announced who has not said yes to it; contact data and emergencies always are. */
    private Agreement agreement(Draw draw, Life life) {
        var referral = life.referral();
        boolean warm = referral.grade() == Grade.WARM;
        boolean must = warm || referral.matter().urgency() == Urgency.ACUTE;
        var purposes = EnumSet.noneOf(ConsentPurpose.class);
        add(draw, must ? 1 : Habits.AGREES_TO_FORWARD, ConsentPurpose.FORWARD, purposes);
        add(draw, Habits.AGREES_TO_FEEDBACK, ConsentPurpose.FEEDBACK, purposes);
        if (referral.matter().topics().stream().anyMatch(this::isSpecial)) {
            add(draw, Habits.AGREES_TO_SPECIAL, ConsentPurpose.SPECIAL_CATEGORY, purposes);
        }
        if (warm) {
            add(draw, Habits.RELEASES_SECRECY, ConsentPurpose.SECRECY_RELEASE, purposes);
        }
        boolean announced = must || draw.happens(Habits.ANNOUNCED) && purposes.contains(ConsentPurpose.FORWARD);
        return new Agreement(announced, purposes);
    }

    private static void add(Draw draw, double share, ConsentPurpose purpose, Set<ConsentPurpose> purposes) {
        if (draw.happens(share)) {
            purposes.add(purpose);
        }
    }

    private List<String> travelling(List<String> wanted, Set<ConsentPurpose> purposes) {
        return purposes.contains(ConsentPurpose.SPECIAL_CATEGORY)
                ? wanted
                : wanted.stream().filter(topic -> !isSpecial(topic)).toList();
    }

    private Matter matter(Draw draw, Offer offer, String language, Instant at) {
        var urgency = Habits.URGENCIES.draw(draw);
        var day = LocalDate.ofInstant(at, BusinessClock.ZONE);
        return new Matter(
                language,
                topics(draw, offer),
                region(draw, offer),
                urgency,
                urgency == Urgency.DEADLINE ? day.plusDays(draw.between(7, 28)) : null,
                draw.happens(Habits.NOTE) ? draw.one(NOTES) : null);
    }

    private List<String> topics(Draw draw, Offer offer) {
        var weighted = weighted(offer);
        var drawn = new ArrayList<>(List.of(weighted.draw(draw)));
        if (draw.happens(Habits.SECOND_TOPIC)) {
            weighted.draw(draw, topic -> !drawn.contains(topic)).ifPresent(drawn::add);
        }
        return drawn;
    }

    private Weighted<String> weighted(Offer offer) {
        return topicsOf.computeIfAbsent(
                offer.id(), id -> Weighted.of(offer.topics(), topic -> Habits.weight(topic, sameField(offer, topic))));
    }

    private static long sameField(Offer offer, String topic) {
        var field = topic.substring(0, topic.indexOf('.') + 1);
        return offer.topics().stream().filter(other -> other.startsWith(field)).count();
    }

    private static Region region(Draw draw, Offer offer) {
        double share = draw.share();
        if (share < 0.15) {
            return new Region(RegionKind.ABROAD, null);
        }
        if (share < 0.25) {
            return new Region(RegionKind.UNKNOWN, null);
        }
        var land = offer.land();
        return share < 0.4 && land != null
                ? new Region(RegionKind.KREIS, land + "000")
                : new Region(RegionKind.POSTCODE, draw.one(POSTCODES));
    }

    private static Origin origin(Draw draw) {
        return new Origin(
                Habits.PLATFORMS.draw(draw),
                draw.happens(0.85) ? ContactMode.PRIVATE_MESSAGE : ContactMode.PROFESSIONAL_CHANNEL,
                Plan.CAMPAIGN,
                Habits.MISINFORMATION.draw(draw));
    }

    private Voucher voucher(Draw draw, UUID referral) {
        var code = VoucherCode.draw(node, number++, draw.generator());
        var token = Base64.getUrlEncoder().withoutPadding().encodeToString(draw.bytes(TOKEN));
        return vouchers.keep(referral, code, token);
    }

    private static Parties parties(Team sender, Offer offer, @Nullable UUID member) {
        return new Parties(
                sender.organisation(),
                sender.id(),
                member,
                offer.centre().organisation(),
                offer.id(),
                offer.organization());
    }

    private boolean isSpecial(String topic) {
        return topics.has(topic, Trait.SPECIAL_CATEGORY);
    }
}

package de.verweisnetz.referral.histories;

import de.verweisnetz.referral.lifecycle.Move;
import de.verweisnetz.referral.lifecycle.Party;
import de.verweisnetz.referral.lifecycle.ReferralStep;
import de.verweisnetz.referral.voucher.Crockford;
import de.verweisnetz.referral.voucher.Vouchers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Made-up histories, one after the other in the order in which they begin; what has been taken from the stream is held
 * nowhere.
 *
 * <p>The same world, plan and key give the same histories, to the last identifier.
 */
public final class Histories {
    private static final int CARDS_OF_A_TEAM = 4;
    private static final int KEY_LENGTH = 8;
    private static final int LONGEST_CHAIN = 3;
    private static final long CARDS = -2;

    // The present of a history: nothing in it can still be undone.
    private static final Duration SETTLED = Duration.ofMinutes(1);

    private final World world;
    private final Plan plan;
    private final Season season;
    private final Beginnings beginnings;
    private final List<Card> cards;
    private final Instant until;

    public Histories(World world, Vouchers vouchers, Plan plan) {
        this.world = world;
        this.plan = plan;
        season = new Season(plan);
        beginnings = new Beginnings(world, vouchers, plan);
        until = plan.until().minus(SETTLED);
        cards = cards();
    }

    /** To be read once, and in order: codes are numbered as they come. */
    public Stream<History> stream() {
        return IntStream.range(0, plan.count()).mapToObj(this::history);
    }

    private History history(int number) {
        var draw = Draw.of(plan.seed(), number);
        var at = season.at((number + draw.share()) / plan.count());
        var lives = new ArrayList<Life>();
        if (!cards.isEmpty() && draw.happens(Habits.FROM_CARD)) {
            lives.add(beginnings.taken(draw, draw.one(cards), at));
            plot(lives, draw).play(true);
        } else {
            lives.add(beginnings.sent(draw, at, until));
            plot(lives, draw).play(false);
        }
        return new History(number, List.copyOf(lives));
    }

    private Plot plot(List<Life> lives, Draw draw) {
        var life = lives.get(lives.size() - 1);
        boolean overrun = season.isSpike(life.referral().times().createdAt());
        return new Plot(life, draw, until, overrun, (from, at) -> passOn(lives, draw, from, at));
    }

    /** Ends one referral and lets the next begin, both at the same moment. */
    private boolean passOn(List<Life> lives, Draw draw, Life from, Instant at) {
        var to = world.elsewhere(from.offer(), from.referral().matter().language(), draw);
        boolean possible = from.referral().stepsOpenTo(Party.RECEIVER, at).contains(ReferralStep.FORWARDING);
        if (to.isEmpty() || !possible || lives.size() == LONGEST_CHAIN) {
            return false;
        }
        var next = beginnings.passedOn(draw, from, to.get(), at);
        from.take(
                new Move(Party.RECEIVER, at, at.plus(Life.UNDO)),
                (referral, move) -> referral.forward(move, next.referral().id()));
        lives.add(next);
        plot(lives, draw).play(false);
        return true;
    }

    List<Card> everyCard() {
        return cards;
    }

    private List<Card> cards() {
        var draw = Draw.of(plan.seed(), CARDS);
        var made = new ArrayList<Card>();
        for (var team : world.senders()) {
            world.offers().stream().limit(CARDS_OF_A_TEAM).forEach(offer -> {
                var language = draw.one(offer.languages());
                var key = Crockford.draw(KEY_LENGTH, draw.generator());
                made.add(new Card(draw.id(plan.from()), key, team, offer, language, plan.from()));
            });
        }
        return List.copyOf(made);
    }
}

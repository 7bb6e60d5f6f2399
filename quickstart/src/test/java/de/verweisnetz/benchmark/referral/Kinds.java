package de.verweisnetz.benchmark.referral;

import de.verweisnetz.benchmark.referral.Referrals.Issued;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** The kinds of requests that are measured; what is created is answered later, once it can no longer be undone. */
final class Kinds {
    // Two kinds are learned on a referral of their own, by each number of connections.
    private static final int KEPT = 8;
    private static final Duration RELEASED_AFTER = Duration.ofSeconds(32);

    private final Referrals referrals;
    private final List<String> ids;
    private final ConcurrentLinkedQueue<Issued> issued = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<Issued> kept = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<Issued> seen = new ConcurrentLinkedQueue<>();

    /**
     * One kind.
     *
     * @param subject whether it changes a referral that was there before
     * @param request false when there is none left to change
     */
    record Kind(String name, boolean subject, BooleanSupplier request) {}

    Kinds(Referrals referrals) {
        this.referrals = referrals;
        ids = referrals.ids();
    }

    /** In this order each finds what the one before has left. */
    List<Kind> all() {
        return List.of(
                new Kind("create", false, this::create),
                new Kind("read", false, this::read),
                new Kind("inbox", false, this::inbox),
                new Kind("transition", true, this::markSeen),
                new Kind("redemption", true, this::redeem));
    }

    BooleanSupplier empty() {
        return () -> {
            referrals.nothing();
            return true;
        };
    }

    /** The same once, with a given key, on a given referral. */
    void once(Kind kind, @Nullable Issued subject, String key) {
        switch (kind.name()) {
            case "create" -> referrals.create(key);
            case "read" -> referrals.read(ids.get(0));
            case "inbox" -> referrals.inbox();
            case "transition" -> referrals.markSeen(known(subject), key);
            case "redemption" -> referrals.redeem(known(subject), key);
            default -> throw new IllegalArgumentException(kind.name());
        }
    }

    /** One that can be changed now, and that no other request has changed. */
    Issued subject() {
        var next = released(kept);
        if (next == null) {
            throw new IllegalStateException("Nothing is left to change");
        }
        return next;
    }

    private boolean create() {
        var created = referrals.create(Referrals.key());
        (kept.size() < KEPT ? kept : issued).add(created);
        return true;
    }

    private boolean read() {
        referrals.read(ids.get(ThreadLocalRandom.current().nextInt(ids.size())));
        return true;
    }

    private boolean inbox() {
        referrals.inbox();
        return true;
    }

    private boolean markSeen() {
        var next = released(issued);
        if (next == null) {
            return false;
        }
        referrals.markSeen(next, Referrals.key());
        seen.add(next);
        return true;
    }

    private boolean redeem() {
        var next = seen.poll();
        var one = next == null ? released(issued) : next;
        if (one == null) {
            return false;
        }
        referrals.redeem(one, Referrals.key());
        return true;
    }

    /** The oldest that the centre knows of. */
    private static @Nullable Issued released(Queue<Issued> queue) {
        var next = queue.poll();
        if (next == null) {
            return next;
        }
        long left = next.atNanos() + RELEASED_AFTER.toNanos() - System.nanoTime();
        if (left > 0) {
            sleep(left);
        }
        return next;
    }

    private static void sleep(long nanos) {
        try {
            Thread.sleep(nanos / 1_000_000 + 1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Issued known(@Nullable Issued subject) {
        if (subject == null) {
            throw new IllegalArgumentException("It changes a referral");
        }
        return subject;
    }
}

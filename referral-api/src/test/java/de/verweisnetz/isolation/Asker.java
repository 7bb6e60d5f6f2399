package de.verweisnetz.isolation;

import com.fasterxml.jackson.databind.JsonNode;
import de.verweisnetz.referral.ReferralFixture;
import de.verweisnetz.testing.Api;
import de.verweisnetz.testing.Member;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Everybody who can send a request about a referral, and where each stands. */
enum Asker {
    SENDER("streetworker", Side.SENDER),
    COLLEAGUE_OF_THE_TEAM("streetworker", Side.SENDER),
    MANAGER_OF_ANOTHER_TEAM("streetworker", Side.SENDER),
    OTHER_TEAM("streetworker", Side.NONE),
    OTHER_ORGANISATION("streetworker", Side.NONE),
    RECEIVER("partner", Side.RECEIVER),
    OTHER_TEAM_OF_THE_RECEIVER("partner", Side.RECEIVER),
    OTHER_CENTRE("partner", Side.NONE),
    COORDINATOR("coordinator", Side.NONE),
    OFFICER("dpo", Side.NONE),
    ADMIN("admin", Side.NONE),
    SUSPENDED("streetworker", Side.NONE),
    ANONYMOUS("", Side.NONE);

    /** Of which party somebody is. */
    enum Side {
        SENDER,
        RECEIVER,
        NONE
    }

    private final String role;
    private final Side side;

    Asker(String role, Side side) {
        this.role = role;
        this.side = side;
    }

    String role() {
        return role;
    }

    Side side() {
        return side;
    }

    /** Those who stand around a referral of these two. */
    static Map<Asker, Person> around(ReferralFixture fixture) {
        var sender = fixture.sender();
        var people = new EnumMap<Asker, Person>(Asker.class);
        people.put(SENDER, new Person(sender));
        people.put(COLLEAGUE_OF_THE_TEAM, new Person(sender.colleague("streetworker")));
        people.put(
                MANAGER_OF_ANOTHER_TEAM,
                new Person(Member.in(sender.participant(), "streetworker").asManager()));
        people.put(OTHER_TEAM, new Person(Member.in(sender.participant(), "streetworker")));
        people.put(OTHER_ORGANISATION, new Person(Member.of("streetworker").asManager()));
        people.put(RECEIVER, new Person(fixture.receiver()));
        people.put(
                OTHER_TEAM_OF_THE_RECEIVER,
                new Person(Member.in(fixture.receiver().participant(), "partner")));
        people.put(OTHER_CENTRE, new Person(Member.of("partner").asManager()));
        people.put(COORDINATOR, new Person(Doubles.inRole(sender, "coordinator")));
        people.put(OFFICER, new Person(Doubles.inRole(fixture.receiver(), "dpo")));
        people.put(ADMIN, new Person(Doubles.inRole(sender, "admin")));
        people.put(SUSPENDED, new Person(Doubles.suspended(sender)));
        people.put(ANONYMOUS, new Person(null));
        return people;
    }

    /** Who asks, and which version she knows of a referral. */
    static final class Person {
        private final Api api;
        private final Map<String, Long> known = new HashMap<>();

        private Person(@Nullable Member member) {
            api = member == null ? Api.anonymous() : Api.as(member);
        }

        Api api() {
            return api;
        }

        long version(JsonNode referral) {
            return known.computeIfAbsent(
                    ReferralFixture.path(referral),
                    path -> api.get(path).json().at("/version").asLong(1));
        }
    }
}

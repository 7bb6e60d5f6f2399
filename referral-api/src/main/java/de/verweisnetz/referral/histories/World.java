package de.verweisnetz.referral.histories;

import de.verweisnetz.referral.consent.ConsentLaw;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Who refers, and where to.
 *
 * @param senders teams of streetworkers
 * @param offers that take referrals
 * @param invented organisations that were added to those which are there
 */
public record World(List<Team> senders, List<Offer> offers, List<Invented> invented) {
    private static final String PROJECT = "1b000000-0000-4000-8000-%012x";
    private static final String CENTRE = "1c000000-0000-4000-8000-%012x";

    /** A team of an organisation, and who acts for it: at least one. */
    public record Team(UUID organisation, UUID id, List<UUID> members) {
        UUID anybody(Draw draw) {
            return draw.one(members);
        }
    }

    /**
     * An offer and the centre's team that answers for it.
     *
     * @param organization the listed one
     * @param grades of referral that it takes
     * @param answerTime working days it promises, or null
     * @param land two digits of the place's key, or null
     */
    public record Offer(
            UUID id,
            UUID organization,
            Team centre,
            List<String> languages,
            List<String> topics,
            Set<String> grades,
            boolean announcedByDefault,
            @Nullable Integer answerTime,
            @Nullable String land,
            ConsentLaw law) {
        Offer at(Team other) {
            return new Offer(
                    id, organization, other, languages, topics, grades, announcedByDefault, answerTime, land, law);
        }
    }

    /** An organisation that takes part in histories only; nobody can log in for it. */
    public record Invented(Team team, String name, boolean centre) {}

    public World(List<Team> senders, List<Offer> offers) {
        this(senders, offers, List.of());
    }

    public World {
        if (senders.isEmpty() || offers.isEmpty()) {
            throw new IllegalArgumentException("Histories need somebody who refers and an offer that takes referrals");
        }
    }

    /**
     * With more organisations, so that there is a network around those who can log in; each centre has the offers that
     * are there once more.
     */
    public World with(int projects, int centres) {
        var all = new ArrayList<>(invented);
        var teams = new ArrayList<>(senders);
        var more = new ArrayList<>(offers);
        IntStream.rangeClosed(1, projects).forEach(number -> {
            var team = team(PROJECT, number);
            teams.add(team);
            all.add(new Invented(team, "Musterprojekt %d (erfunden)".formatted(number), false));
        });
        IntStream.rangeClosed(1, centres).forEach(number -> {
            var team = team(CENTRE, number);
            more.add(offers.get(number % offers.size()).at(team));
            all.add(new Invented(team, "Musterberatung %d (erfunden)".formatted(number), true));
        });
        return new World(List.copyOf(teams), List.copyOf(more), List.copyOf(all));
    }

    /** Another centre's offer for the same language. */
    Optional<Offer> elsewhere(Offer from, String language, Draw draw) {
        var others = offers.stream()
                .filter(offer ->
                        !offer.centre().organisation().equals(from.centre().organisation()))
                .filter(offer -> offer.languages().contains(language))
                .toList();
        return others.isEmpty() ? Optional.empty() : Optional.of(draw.one(others));
    }

    private static Team team(String pattern, int number) {
        var organisation = UUID.fromString(pattern.formatted(number));
        var team = UUID.fromString(pattern.replaceFirst("1", "2").formatted(number));
        var member = UUID.fromString(pattern.replaceFirst("1", "4").formatted(number));
        return new Team(organisation, team, List.of(member));
    }
}
